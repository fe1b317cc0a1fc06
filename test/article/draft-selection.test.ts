// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { draftSelection } from '../../lib/article/page-draft';
import { checkJudgedDraft } from '../../lib/checks';

const URL_OF_PAGE = 'http://news.example.cn/202406/18/1.html';
const FIRST = '晋南经济技术开发区举行项目集中签约仪式，十二家企业参加，总投资达95.6亿元。';
const SECOND = '园区负责人说，标准厂房不够用，二期工程正在赶工。';

const head =
  '<title>晋南经开区签约_某某网</title><meta name="PubDate" content="2024-06-18 08:30"><meta name="ContentSource" content="晋南日报">';

function show(body: string): void {
  document.head.innerHTML = head;
  document.body.innerHTML = `<h1>晋南经开区签约</h1><div id="text">${body}</div>`;
}

/** Selects from a place in the text of one element to a place in that of another; several pairs are several ranges. */
function select(
  ...pairs: readonly (readonly [from: string, start: number, to: string, end: number])[]
): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  for (const [from, start, to, end] of pairs) {
    const range = document.createRange();
    range.setStart(textIn(from), start);
    range.setEnd(textIn(to), end);
    selection?.addRange(range);
  }
}

function textIn(selector: string): Node {
  const node = document.querySelector(selector)?.firstChild;
  if (!node) throw new Error(`no text in ${selector}`);
  return node;
}

const draft = () => draftSelection(document, URL_OF_PAGE);

beforeEach(() => {
  show('');
  document.getSelection()?.removeAllRanges();
});

describe('a draft of the selection', () => {
  test('is its text, with the facts of the article around it', async () => {
    show(`<p id="a">${FIRST}</p><p>${SECOND}</p>`);
    select(['#a', 0, '#a', 9]);
    expect(await draft()).toMatchObject({
      scope: 'selection',
      text: '晋南经济技术开发区',
      html: '<p>晋南经济技术开发区</p>',
      title: '晋南经开区签约',
      site: '晋南日报',
      date: '2024-06-18',
      time: '08:30',
      provenance: { title: 'heading', site: 'meta', date: 'meta', time: 'meta' },
    });
  });

  test('across blocks keeps the line breaks', async () => {
    show(`<p id="a">${FIRST}</p><p>某某经济，</p><p id="b">${SECOND}</p>`);
    select(['#a', FIRST.length - 4, '#b', 4]);
    const { text, html } = await draft();
    expect(text).toBe('6亿元。\n某某经济，\n园区负责');
    expect(html).toBe('<div><p>6亿元。</p><p>某某经济，</p><p>园区负责</p></div>');
  });

  test('leaves out what is not shown', async () => {
    show(
      `<p id="a">一<span style="display:none">藏起来的字</span>二</p><script>var x</script><div hidden>也藏着</div><nav>导航</nav><p id="b">三</p>`,
    );
    select(['#a', 0, '#b', 1]);
    const { text, html } = await draft();
    expect(text).toBe('一二\n三');
    expect(html).toBe('<div><p>一二</p><p>三</p></div>');
  });

  test('reads wrapped and blank text as the page shows it', async () => {
    show('<p id="a">  兴县\n   经开区  <b id="b">招商</b> </p>');
    select(['#a', 0, '#b', 2]);
    expect((await draft()).text).toBe('兴县 经开区 招商');
  });

  test('within a table keeps its rows', async () => {
    show(
      '<table><tbody><tr><td id="a">企业</td><td colspan="2">金额</td></tr><tr><td></td><td id="b">3亿元</td><td>x</td></tr></tbody></table>',
    );
    select(['#a', 0, '#b', 3]);
    const { text, html } = await draft();
    expect(text).toBe('企业\t金额\t\n\t3亿元');
    expect(html).toBe(
      '<table><tbody><tr><td>企业</td><td colspan="2">金额</td></tr><tr><td></td><td>3亿元</td></tr></tbody></table>',
    );
  });

  test('of several ranges holds each, and cells of one row come into one', async () => {
    show('<table><tbody><tr><td id="a">企业</td><td>x</td><td id="b">金额</td></tr></tbody></table>');
    // nb. jsdom, as Chromium, keeps one range: this is what Firefox has.
    const ranges = ['#a', '#b'].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(textIn(cell));
      return range;
    });
    const selection = {
      rangeCount: ranges.length,
      getRangeAt: (index: number) => ranges[index],
    };
    const found = Object.getOwnPropertyDescriptor(Document.prototype, 'getSelection') ?? {};
    Object.defineProperty(Document.prototype, 'getSelection', { ...found, value: () => selection });
    try {
      expect(await draft()).toMatchObject({
        text: '企业\n金额',
        html: '<table><tbody><tr><td>企业</td><td>金额</td></tr></tbody></table>',
      });
    } finally {
      Object.defineProperty(Document.prototype, 'getSelection', found);
    }
  });

  test('keeps pictures as links, and line breaks within a block', async () => {
    show('<p id="a">一<br>二<img src="/p/1.jpg" alt="图"><b id="b">三</b></p>');
    select(['#a', 0, '#b', 1]);
    expect(await draft()).toMatchObject({
      text: '一\n二三',
      html: '<p>一<br>二<a href="http://localhost:3000/p/1.jpg">图</a><b>三</b></p>',
    });
  });

  test.each([
    ['nothing is selected', () => undefined],
    ['the selection is a caret', () => select(['#a', 2, '#a', 2])],
    ['what is selected is not shown', () => select(['#hidden', 0, '#hidden', 2])],
    ['blanks are selected', () => select(['#blank', 0, '#blank', 2])],
  ])('is empty where %s', async (_name, act) => {
    show(`<p id="a">${FIRST}</p><p id="hidden" style="display:none">藏着</p><p id="blank">   </p>`);
    act();
    expect(await draft()).toMatchObject({ text: '', html: '', title: '晋南经开区签约' });
  });

  test('holds characters outside the BMP whole', async () => {
    show('<p id="a">𠮷林经开区</p>');
    select(['#a', 0, '#a', 4]);
    expect((await draft()).text).toBe('𠮷林经');
  });

  test('leaves page and selection as they are, and passes the check', async () => {
    show(`<p id="a" onclick="x()">${FIRST}<script>1</script></p><p id="b">${SECOND}</p>`);
    select(['#a', 3, '#b', 5]);
    const before = document.documentElement.outerHTML;
    const made = await draft();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(String(document.getSelection())).toContain('济技术开发区');
    expect(made.html).not.toContain('onclick');
    const judged = { draft: made, verdict: { isZoneNews: true, score: 1, reasons: [] } };
    expect(checkJudgedDraft(judged)).toEqual(judged);
  });
});
