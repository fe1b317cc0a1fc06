import { describe, expect, it } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import { readAddresses } from '../../lib/backup/read-addresses';
import { EXPORTED } from './exported';
import { makeStore } from '../store/fake-browser';
import { fillStore, recordsOf } from './collections';

const NOW = Date.UTC(2026, 10, 21, 6);
const quiet = () => undefined;

/** 标题,网址,标签 / 经开区开工,https://a.example/1,招商；开工 as Excel in China saves it. */
const GBK = Uint8Array.from(
  Buffer.from(
    'b1eacce22ccdf8d6b72cb1eac7a90d0abeadbfaac7f8bfaab9a42c68747470733a2f2f612e6578616d706c652f312cd5d0c9cca3bbbfaab9a40d0a',
    'hex',
  ),
);

async function read(content: string | Uint8Array<ArrayBuffer>) {
  const { kind, records, folders, refused, repeated } = await readAddresses(new Blob([content]), NOW);
  const nameOf = new Map(folders.map(({ id, name }) => [id, name]));
  return {
    kind,
    refused,
    repeated,
    found: records.map(({ url, title, tags, folder, note, state, starred, clippedAt }) => ({
      url,
      title,
      tags,
      note,
      state,
      starred,
      clippedAt,
      folder: nameOf.get(folder) ?? '',
    })),
  };
}

describe('bookmarks', () => {
  it('of Chrome and Firefox: folders, tags, notes, moments; the bar itself is no folder', async () => {
    const { kind, found, refused } = await read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1790000000" PERSONAL_TOOLBAR_FOLDER="true">书签栏</H3>
    <DL><p>
        <DT><A HREF="https://a.example/top.html" ADD_DATE="1790000000" ICON="data:image/png;base64,AAAA">栏上 &amp; 直接</A>
        <DT><H3>开发区</H3>
        <DL><p>
            <DT><A HREF="https://a.example/1.html?id=1&amp;p=2" ADD_DATE="1790000001" TAGS="招商,签约">一 &#8220;样例&#x201D;</A>
            <DD>要核实
            <DT><A HREF="javascript:alert(1)">脚本</A>
            <DT><A HREF="place:sort=8">最近</A>
        </DL><p>
    </DL><p>
</DL>`);
    expect(kind).toBe('bookmarks');
    expect(found).toEqual([
      {
        url: 'https://a.example/top.html',
        title: '栏上 & 直接',
        tags: [],
        folder: '',
        note: '',
        state: 'unread',
        starred: false,
        clippedAt: 1_790_000_000_000,
      },
      {
        url: 'https://a.example/1.html?id=1&p=2',
        title: '一 “样例”',
        tags: ['招商', '签约'],
        folder: '开发区',
        note: '要核实',
        state: 'unread',
        starred: false,
        clippedAt: 1_790_000_001_000,
      },
    ]);
    expect(refused).toMatchObject([
      { line: 13, why: 'no-web-address', about: '脚本' },
      { line: 14, why: 'no-web-address', about: '最近' },
    ]);
  });

  it('of Pocket: what was read is in the archive', async () => {
    const { found } = await read(`<!DOCTYPE html><html><body><h1>Unread</h1><ul>
<li><a href="https://a.example/1" time_added="1700000000" tags="招商,开工">一</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://a.example/2" time_added="1700000001" tags="">二</a></li></ul></body></html>`);
    expect(found).toMatchObject([
      { title: '一', tags: ['招商', '开工'], state: 'unread', clippedAt: 1_700_000_000_000 },
      { title: '二', tags: [], state: 'done' },
    ]);
  });

  it('are read in time that grows with their length, also where they are hostile', async () => {
    const started = performance.now();
    await read(`<a href="https://a.example/">x</a>${'<a href="'.repeat(100_000)}`);
    await read(`<a href="https://a.example/">x</a>${'<dl><h3>'.repeat(50_000)}`);
    await read(`https://a.example/\n经开区${'-'.repeat(300_000)}开工 https://a.example/2`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('tables', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, object]>([
    ['in GBK, as Excel writes it', GBK, { title: '经开区开工', tags: ['招商', '开工'] }],
    ['with the mark of UTF-8', '\uFEFF网址,标题\nhttps://a.example/1,经开区', { title: '经开区' }],
    [
      'of Pocket',
      'title,url,time_added,tags,status\n一,https://a.example/1,1700000000,招商|开工,archive',
      { tags: ['招商', '开工'], state: 'done', clippedAt: 1_700_000_000_000 },
    ],
    [
      'with semicolons and quotes',
      'Title;URL;Notes\n"一; 二";https://a.example/1;"行一\n行二"',
      { title: '一; 二', note: '行一\n行二' },
    ],
    [
      'with tabs and other heads',
      '链接\t题目\t文件夹\t备注\nhttps://a.example/1\t经开区\t专题\t核实',
      { folder: '专题', note: '核实' },
    ],
    ['without heads', '经开区,https://a.example/1\n', { title: '经开区' }],
    ['of addresses alone', 'https://a.example/1\n', { title: 'a.example' }],
  ])('%s', async (_, content, expected) => {
    expect((await read(content)).found).toMatchObject([{ url: 'https://a.example/1', ...expected }]);
  });

  it('a page named twice is one, with the tags of both; lines that are no addresses are told', async () => {
    const { found, repeated, refused } = await read(
      'url,tags\nhttps://www.a.example/1?utm_source=x,甲\nhttp://a.example/1,乙\nftp://a.example/2,丙\n明天再看,丁',
    );
    expect(found).toMatchObject([{ tags: ['甲', '乙'] }]);
    expect(repeated).toBe(1);
    expect(refused.map(({ line, why }) => [line, why])).toEqual([
      [4, 'no-web-address'],
      [5, 'no-web-address'],
    ]);
  });
});

it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
  ['nothing', '', 'empty'],
  ['blanks', ' \n ', 'empty'],
  ['words', '明天去开发区采访', 'unknown-format'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'unknown-format'],
  ['our JSON, cut', '{"format":"quwen","version":2,"clips":[', 'cut'],
  ['our JSON of a newer version', '{"format":"quwen","version":9,"clips":[]}', 'newer'],
])('%s is refused', async (_, content, trouble) => {
  const checked = await new BackupWork(makeStore()).checkAddresses(new Blob([content]), NOW);
  expect(checked).toEqual({ ok: false, trouble });
});

describe('taking them over', () => {
  it('passes over what is known, adds the rest once, into folders or into none', async () => {
    const store = makeStore();
    await fillStore(store);
    const before = await store.clips.count();
    const file = new Blob([
      'url,title,folder\nhttps://paper.example/ji-qing.html,有了,甲\nhttps://a.example/1,新的,甲',
    ]);
    const work = new BackupWork(store);
    expect(await work.checkAddresses(file, NOW)).toMatchObject({
      ok: true,
      value: { fresh: 1, known: 1, folders: ['甲'], first: ['新的'] },
    });
    expect(await store.clips.count()).toBe(before);
    const merged = await work.importAddresses(true, quiet);
    expect(merged).toMatchObject({ report: { added: 1, merged: 0, others: 1 }, trouble: null });
    const clip = await store.clips.get(merged.added[0] ?? '');
    expect(clip).toMatchObject({ scope: 'address', title: '新的', site: 'a.example', deletedAt: null });
    expect(await store.folders.get(clip?.folder ?? '')).toMatchObject({ name: '甲' });
    expect(await work.checkAddresses(file, NOW)).toMatchObject({ ok: true, value: { fresh: 0, known: 2 } });
  });

  it('of our own JSON brings whole clippings back', async () => {
    const store = makeStore();
    const work = new BackupWork(store);
    expect(await work.checkAddresses(new Blob([JSON.stringify(EXPORTED)]), NOW)).toMatchObject({
      ok: true,
      value: { kind: 'quwen', fresh: 1, folders: ['年终盘点'] },
    });
    await work.importAddresses(true, quiet);
    const [clip] = await recordsOf(store);
    const [exported] = EXPORTED.clips;
    expect(clip).toMatchObject({
      text: exported?.text,
      html: exported?.html,
      note: '核实',
      state: 'done',
      addresses: ['https://paper.example/a.html'],
    });
    expect(clip?.passages).toMatchObject([{ quote: '开工', note: '导语' }]);
    expect(clip?.analysis.mentions).toHaveLength(1);
  });
});
