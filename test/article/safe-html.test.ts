// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { linesToHtml, toSafeHtml } from '../../lib/article/safe-html';

function safe(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  return toSafeHtml(root, 'http://news.example.cn/a/1.html', window);
}

describe('HTML to keep', () => {
  test.each([
    ['headings and paragraphs', '<h2>题</h2><p>文<br>二</p>', '<h2>题</h2><p>文<br>二</p>'],
    ['links made absolute', '<a href="../b.html">乙</a>', '<a href="http://news.example.cn/b.html">乙</a>'],
    [
      'pictures as links',
      '<p><img data-src="/p/1.jpg" src="data:x" alt="图"></p>',
      '<p><a href="http://news.example.cn/p/1.jpg">图</a></p>',
    ],
    [
      'a picture without words by its name',
      '<img src="/p/1.jpg">',
      '<a href="http://news.example.cn/p/1.jpg">1.jpg</a>',
    ],
  ])('has %s', (_name, html, kept) => {
    expect(safe(html)).toBe(kept);
  });

  test('has tables with their spans', () => {
    expect(safe('<table><tbody><tr><td colspan="2" bgcolor="red">一</td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><td colspan="2">一</td></tr></tbody></table>',
    );
  });

  test.each([
    ['scripts', '<p>文<script>alert(1)</script></p>', '<p>文</p>'],
    [
      'handlers and styles',
      '<p onclick="x()" style="position:fixed" class="a" id="b" data-x="1">文</p>',
      '<p>文</p>',
    ],
    ['addresses that run', '<a href="javascript:alert(1)">文</a>', '<a>文</a>'],
    ['addresses that hide', '<a href=" java\nscript:alert(1)">文</a>', '<a>文</a>'],
    ['data', '<a href="data:text/html,1">文</a>', '<a>文</a>'],
    ['frames', '<p>文</p><iframe src="/x"></iframe>', '<p>文</p>'],
  ])('has no %s', (_name, html, kept) => {
    expect(safe(html)).toBe(kept);
  });

  test('of plain lines is paragraphs, and nothing of theirs is markup', () => {
    expect(linesToHtml('一 < 二\n\n<script>三</script>\n', document)).toBe(
      '<p>一 &lt; 二</p><p>&lt;script&gt;三&lt;/script&gt;</p>',
    );
  });
});
