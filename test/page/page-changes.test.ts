// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BlockMemory } from '../../lib/page/block-memory';
import { PageChanges } from '../../lib/page/page-changes';
import { readPage } from '../../lib/page/page-text';

let memory: BlockMemory;
let changes: PageChanges;
let heard: number;
let over: AbortController;

const $ = (selector: string): HTMLElement => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
};

/** Reads with what is remembered, and anew: the two have to be the same, ranges included. */
async function readBoth(): Promise<string> {
  changes.settle();
  const again = await readPage(document, { memory });
  changes.listenInRoots();
  const anew = await readPage(document);
  expect(again.raw).toBe(anew.raw);
  const all = { start: 0, end: anew.raw.length };
  expect(again.toRanges(all)).toEqual(anew.toRanges(all));
  return again.raw;
}

beforeEach(async () => {
  document.body.innerHTML = `
    <nav><span id="menu">导航</span></nav>
    <article id="a"><h1>题</h1><div id="b"><p id="c">太原<b id="d">某某</b>经开区</p><p id="e">签约</p></div></article>
    <p id="f" style="display:none">全文</p><script id="s">1</script>`;
  memory = new BlockMemory();
  heard = 0;
  over = new AbortController();
  changes = new PageChanges(document, {
    signal: over.signal,
    memory,
    isOwn: () => false,
    onChange: () => void heard++,
  });
  await readBoth();
});
afterEach(() => over.abort());

describe('a page that was read before is read as if anew', () => {
  test.each<[string, () => void, string]>([
    ['after nothing', () => {}, '题\n太原某某经开区\n签约\n'],
    ['after a word in bold', () => ($('#d').textContent = '一二'), '题\n太原一二经开区\n签约\n'],
    [
      'after a paragraph more',
      () => $('#b').append(document.createElement('p'), '末'),
      '题\n太原某某经开区\n签约\n末\n',
    ],
    ['after a paragraph less', () => $('#e').remove(), '题\n太原某某经开区\n'],
    ['after a move', () => $('#a').prepend($('#e')), '签约\n题\n太原某某经开区\n'],
    ['after 展开全文', () => ($('#f').style.display = 'block'), '题\n太原某某经开区\n签约\n全文\n'],
    ['after hiding', () => $('#b').setAttribute('hidden', ''), '题\n'],
    ['after a whole new body', () => document.body.replaceChildren('新'), '新\n'],
  ])('%s', async (_name, change, raw) => {
    change();
    expect(await readBoth()).toBe(raw);
    expect(await readBoth()).toBe(raw);
  });
});

test('blocks that did not change are not walked again', async () => {
  const kept = memory.get($('#e'));
  const around = memory.get($('#a'));
  $('#d').textContent = '二';
  await readBoth();
  expect(kept).toBeDefined();
  expect(memory.get($('#e'))).toBe(kept);
  expect(memory.get($('#a'))).not.toBe(around);
});

test.each<[string, () => void]>([
  ['a menu', () => ($('#menu').textContent = '另一个')],
  ['the class of a menu’s entry', () => ($('#menu').className = 'on')],
  ['a script', () => ($('#s').textContent = '2')],
  ['a script more', () => document.body.append(document.createElement('script'))],
  ['what is hidden', () => ($('#f').textContent = '别的')],
])('nobody hears of a change in %s', async (_name, change) => {
  change();
  changes.settle();
  expect(heard).toBe(0);
});

test('of a page in uproar one change is told, and all is read again', async () => {
  for (let at = 0; at < 3_000; at++) $('#d').textContent = String(at);
  expect(await readBoth()).toBe('题\n太原2999经开区\n签约\n');
  expect(heard).toBe(1);
  $('#d').textContent = '后';
  expect(await readBoth()).toBe('题\n太原后经开区\n签约\n');
});

test('open shadow roots are read in their place, and heard', async () => {
  const host = document.createElement('x-story');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>影</p>';
  host.append('没有位置');
  $('#a').append(host);
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n影\n');
  const line = root.querySelector('p');
  if (line) line.textContent = '新影';
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n新影\n');
});

describe('what was taken off the page', () => {
  test('is not listened to, and its shadow roots are not kept', async () => {
    const host = document.createElement('x-story');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影</p>';
    $('#a').append(host);
    await readBoth();
    expect([...memory.roots]).toEqual([root]);
    host.remove();
    expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n');
    expect([...memory.roots]).toEqual([]);
    heard = 0;
    root.replaceChildren('新影');
    changes.settle();
    expect(heard).toBe(0);
    $('#a').append(host);
    expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n新影\n');
    expect([...memory.roots]).toEqual([root]);
  });

  test('is read as it has become when it is put back', async () => {
    const block = $('#b');
    const paragraph = $('#c');
    block.remove();
    expect(await readBoth()).toBe('题\n');
    paragraph.textContent = '后来';
    $('#a').append(block);
    expect(await readBoth()).toBe('题\n后来\n签约\n');
  });
});

test('what is put into a slot, or taken out of it, is read', async () => {
  const host = document.createElement('x-story');
  host.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>';
  host.innerHTML = '<p>一</p>';
  $('#a').append(host);
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n一\n');
  const more = document.createElement('p');
  more.textContent = '二';
  host.append(more);
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n一\n二\n');
  more.remove();
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n一\n');
});

test('what moves from one slot to another, or to none, is read there', async () => {
  const host = document.createElement('x-story');
  host.attachShadow({ mode: 'open' }).innerHTML =
    '<div><slot name="a"></slot></div><p>间</p><div><slot name="b"></slot></div>';
  host.innerHTML = '<p slot="a" id="moving">一</p>';
  $('#a').append(host);
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n一\n间\n');
  $('#moving').setAttribute('slot', 'b');
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n间\n一\n');
  $('#moving').setAttribute('slot', 'c');
  expect(await readBoth()).toBe('题\n太原某某经开区\n签约\n间\n');
});
