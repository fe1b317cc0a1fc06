// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage, type PageText, type TextRange } from '../../lib/page/page-text';

function pageOf(html: string): Document {
  const page = document.implementation.createHTMLDocument('');
  // happy-dom answers questions about style only in a document that has a window.
  document.body.replaceChildren();
  page.body.innerHTML = html;
  document.body.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
  return document;
}

const rawOf = async (html: string) => (await readPage(pageOf(html))).raw;

/** What the reader sees in the ranges of a span. */
const textOf = (page: PageText, start: number, end: number) =>
  page.toRanges({ start, end }).map(textOfRange).join('');

function textOfRange(range: TextRange): string {
  expect(range.startContainer).toBe(range.endContainer);
  return range.startContainer.data.slice(range.startOffset, range.endOffset);
}

describe('the text of a page', () => {
  test.each([
    ['a column of a paper, one line a <p>', '<p>太原某某经济</p><p>开发区</p>', '太原某某经济\n开发区\n'],
    ['lines that end with <br>', '<div>太原某某经济<br>开发区</div>', '太原某某经济\n开发区\n'],
    ['a name with bold in it', '<p>太原<b>某某</b>经开区</p>', '太原某某经开区\n'],
    [
      'line ends of the source',
      '<p>\n   太原\n   某某  经开区\n </p>\n<p> 二 </p>',
      '太原 某某 经开区\n二\n',
    ],
    ['blanks on both sides of a tag', '<p>一 <b> 二 </b> 三 </p>', '一 二 三\n'],
    ['ideographic blanks stay', '<p>　　本报讯</p>', '　　本报讯\n'],
    ['no empty lines', '<div><div></div><p>一</p><br><br><p> </p><p>二</p></div>', '一\n二\n'],
    ['kept white space', '<div style="white-space:pre-wrap">一\n  二</div><p>三</p>', '一\n  二\n三\n'],
    [
      'what the style sheet makes a block',
      '<div><b style="display:flex">一</b><b style="display:flex">二</b></div>',
      '一\n二\n',
    ],
    ['text loose in the body', '一<div>二</div>三', '一\n二\n三\n'],
    [
      'a table, one line a row',
      '<table>\n<tr>\n <th>项目</th> <th>单位</th>\n</tr><tr><td>冷链</td><td><p>某某<b>公司</b></p></td></tr></table><p>完</p>',
      '项目\t单位\t\n冷链\t某某公司\t\n完\n',
    ],
    [
      'empty cells and cells of several lines',
      '<table><tr><td></td><td>某某<br>公司</td><td> </td><td>0.45</td></tr></table>',
      '\t某某 公司\t\t0.45\t\n',
    ],
    [
      'a row of one cell',
      '<table><tr><td></td><td>太原某某经济</td></tr><tr><td>开发区</td></tr></table>',
      '太原某某经济\n开发区\n',
    ],
    [
      'a table that lays out the page',
      `<table><tr><td>要闻</td><td>${'<p>签约。</p>'.repeat(12)}</td></tr></table>`,
      `要闻\n${'签约。\n'.repeat(12)}`,
    ],
    [
      'a table within a cell',
      '<table><tr><td>甲</td><td><table><tr><td>一</td><td>二</td></tr></table></td></tr></table>',
      '甲\n一\t二\t\n',
    ],
  ])('%s', async (_name, html, raw) => {
    expect(await rawOf(html)).toBe(raw);
  });

  test.each([
    [
      'script and style',
      '<script>1</script><style>a{}</style><noscript>无</noscript><template>模</template>',
    ],
    ['controls', '<textarea>写</textarea><button>按</button><select><option>选</option></select>'],
    ['the frame around the page', '<nav>导航</nav><footer>版权</footer><div role="navigation">去</div>'],
    ['a frame by its class', '<div class="w1000 footer">版权所有</div><div id="breadcrumb">首页</div>'],
    [
      'what is not shown',
      '<p style="display:none">一</p><p hidden>二</p><p style="visibility:hidden">三</p>',
    ],
    ['comments', '<!-- 开发区 -->'],
    [
      'what readers wrote, and their way in',
      '<a class="popup-login">登录/注册</a><ul class="comment-list"><li>说得好。</li></ul><div class="comment-box cmt-item">顶。</div>',
    ],
  ])('leaves out %s', async (_name, html) => {
    expect(await rawOf(`${html}<p>文</p>`)).toBe('文\n');
  });

  test('reads what is visible again inside of what is not', async () => {
    const html = '<div style="visibility:hidden">一<p style="visibility:visible">二</p></div>';
    expect(await rawOf(html)).toBe('二\n');
  });

  test('a column that is called comment is read, and a page in an element with a name of comments', async () => {
    expect(await rawOf('<div class="comment"><p>评论员文章</p></div>')).toBe('评论员文章\n');
    expect(await rawOf('<div id="comments"><h1>题</h1><p>文</p></div>')).toBe('题\n文\n');
  });

  test('a whole page in an element with the name of a frame is read', async () => {
    expect(await rawOf('<div class="menu"><h1>题</h1><p>文</p></div>')).toBe('题\n文\n');
  });
});

describe('the way back to the page', () => {
  const words = fc.array(
    fc.constantFrom(
      '太原',
      '经开区',
      '𠮷',
      ' ',
      '\n\t ',
      '　',
      'a',
      '，',
      '<b>粗</b>',
      '<i> </i>',
      '<br>',
      '👨‍👩‍👧',
    ),
    { maxLength: 12 },
  );
  const html = fc
    .array(
      fc.tuple(fc.constantFrom('p', 'div', 'span', 'div style="white-space:pre"', 'td', 'script'), words),
      { maxLength: 8 },
    )
    .map((parts) =>
      parts.map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ', 1)}>`).join(''),
    );

  test('every span gives ranges that hold the same text', async () => {
    await fc.assert(
      fc.asyncProperty(html, fc.nat(), fc.nat(), async (source, a, b) => {
        const page = await readPage(pageOf(source));
        const { length } = page.raw;
        const [start = 0, end = 0] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y);
        // A line break is ours, or one of the page's own blanks: apart from those the two are equal to the letter.
        const wanted = page.raw.slice(start, end).replace(/[\n\t ]/g, '');
        expect(textOf(page, start, end).replace(/[\n\t ]/g, '')).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });

  test('every character taken over finds its own offset again', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const page = await readPage(pageOf(source));
        for (let i = 0; i < page.raw.length; i++) {
          const [range] = page.toRanges({ start: i, end: i + 1 });
          if (range) expect(page.toOffset(range.startContainer, range.startOffset)).toBe(i);
          else expect(page.raw[i]).toBe('\n');
        }
      }),
    );
  });

  test('a mention broken over two lines and a tag is two ranges and no more', async () => {
    const page = await readPage(pageOf('<p>在太原𠮷某经济</p><p>开发区举行</p>'));
    const start = page.raw.indexOf('太原');
    const ranges = page.toRanges({ start, end: page.raw.indexOf('举行') });
    expect(ranges.map(textOfRange)).toEqual(['太原𠮷某经济', '开发区']);
  });

  test('words in a table are found where they stand, and its borders nowhere', async () => {
    const page = await readPage(
      pageOf(
        '<table><tr><td>冷链</td><td><p>某某</p><p>公司</p></td></tr><tr><td>二</td><td>三</td></tr></table>',
      ),
    );
    expect(page.raw).toBe('冷链\t某某 公司\t\n二\t三\t\n');
    for (let at = 0; at < page.raw.length; at++) {
      const [range] = page.toRanges({ start: at, end: at + 1 });
      const unit = page.raw.charAt(at);
      if (/\s/.test(unit)) expect(range).toBeUndefined();
      else {
        expect(range && textOfRange(range)).toBe(unit);
        expect(range && page.toOffset(range.startContainer, range.startOffset)).toBe(at);
      }
    }
  });

  test('a place that was not read has no offset', async () => {
    const page = await readPage(pageOf('<p>文</p><nav>导航</nav>'));
    const hidden = document.querySelector('nav')?.firstChild;
    expect(hidden && page.toOffset(hidden, 0)).toBeUndefined();
  });
});

describe('pages beyond measure', () => {
  test('stop at the cap on characters, never inside a character', async () => {
    const page = await readPage(pageOf('<p>一二𠮷三</p><p>四</p>'), { maxChars: 3 });
    expect(page).toMatchObject({ raw: '一二', truncated: true });
  });

  test('stop at the cap on nodes', async () => {
    const page = await readPage(pageOf('<p>一</p>'.repeat(50)), { maxNodes: 21 });
    expect(page.truncated).toBe(true);
    expect(page.raw).toBe('一\n'.repeat(10));
  });

  test('a text that ends just at the cap is whole', async () => {
    const page = await readPage(pageOf('<p>一二</p>'), { maxChars: 3 });
    expect(page).toMatchObject({ raw: '一二\n', truncated: false });
  });

  test('are not followed past the cap on depth, and read on beside it', async () => {
    const page = await readPage(pageOf(`${'<div>'.repeat(40)}深${'</div>'.repeat(40)}<p>后</p>`), {
      maxDepth: 20,
    });
    expect(page).toMatchObject({ raw: '后\n', truncated: true });
  });

  test('an element taken out of the page meanwhile ends its own subtree and nothing else', async () => {
    const page = pageOf(`<div id="a">${'<p>一</p>'.repeat(200)}</div><p>后</p>`);
    let time = 0;
    const clock = {
      now: () => (time += 100),
      pause: async () => document.querySelector('#a p:nth-child(70)')?.remove(),
    };
    const { raw } = await readPage(page, { clock });
    expect(raw.endsWith('一\n后\n')).toBe(true);
  });

  test('the page gets its turn, and the reading ends when the signal says so', async () => {
    const stop = new AbortController();
    let pauses = 0;
    let time = 0;
    const clock = {
      now: () => (time += 10),
      pause: async () => {
        if (++pauses === 3) stop.abort(new Error('gone'));
      },
    };
    const page = pageOf('<p>一</p>'.repeat(2_000));
    await expect(readPage(page, { signal: stop.signal, clock })).rejects.toThrow('gone');
    expect(pauses).toBe(3);
  });
});

test('the page is what it was', async () => {
  const page = pageOf('<div class="nav">导<p>一</p></div>  <p>二 <b>三</b></p><script>4</script>');
  const before = page.documentElement.outerHTML;
  await readPage(page);
  expect(page.documentElement.outerHTML).toBe(before);
});
