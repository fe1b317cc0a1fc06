/** Files of addresses as newsrooms have them: of old machines, made by hand, broken a little, or made to harm. */
import { describe, expect, it } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import { readAddresses } from '../../lib/backup/read-addresses';
import { makeStore } from '../store/fake-browser';
import { recordsOf } from './collections';

const NOW = Date.UTC(2026, 10, 21, 6);
const quiet = () => undefined;

async function read(content: string | Uint8Array<ArrayBuffer>) {
  const { kind, records, refused } = await readAddresses(new Blob([content]), NOW);
  return { kind, refused, found: records.map(({ url, title }) => [url, title]) };
}

function inUtf16(text: string, isBig: boolean, isMarked: boolean): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(Buffer.from((isMarked ? '\uFEFF' : '') + text, 'utf16le'));
  if (isBig) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return bytes;
}

const TABLE = '网址,标题\nhttps://a.example/1,湘西高新区签约\n';
const ONE = [['https://a.example/1', '湘西高新区签约']];

describe('whatever its characters are written in', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['UTF-16 with its mark', inUtf16(TABLE, false, true)],
    ['UTF-16 the other way round', inUtf16(TABLE, true, true)],
    ['UTF-16 without its mark', inUtf16(TABLE, false, false)],
    ['UTF-16 the other way round, without its mark', inUtf16(TABLE, true, false)],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).found).toEqual(ONE);
  });

  it.each(['\n', '\r\n', '\r'])('lines that end in %j', async (end) => {
    expect((await read(TABLE.replaceAll('\n', end))).found).toEqual(ONE);
  });

  it('lines that end now so, now so: no two addresses become one', async () => {
    const { found } = await read(
      'https://a.example/1\r\nhttps://a.example/2\nhttps://a.example/3\rhttps://a.example/4',
    );
    expect(found.map(([url]) => url)).toEqual([1, 2, 3, 4].map((at) => `https://a.example/${at}`));
  });
});

describe('a list', () => {
  it('of addresses with commas, semicolons and bars in them stays one', async () => {
    const urls = [
      'https://finance.a.example/news/1354,202611210000001.html',
      'https://finance.a.example/news/1354,202611210000002.html;jsessionid=1',
      'https://finance.a.example/news/1354,202611210000003.html?a=1|2',
    ];
    const { kind, found } = await read(urls.join('\n'));
    expect(kind).toBe('list');
    expect(found.map(([url]) => url)).toEqual(urls.map((url) => new URL(url).href));
  });

  it('with words around the addresses has them for titles; lines without an address are told', async () => {
    const { found, refused } = await read(
      [
        '本周要跟进的：',
        '1. 吉首经开区签约 https://a.example/1',
        '《交城：把服务送到车间》：https://a.example/2，待核',
        '',
        'https://a.example/3',
      ].join('\n'),
    );
    expect(found).toEqual([
      ['https://a.example/1', '1. 吉首经开区签约'],
      ['https://a.example/2', '交城：把服务送到车间》：，待核'],
      ['https://a.example/3', 'a.example'],
    ]);
    expect(refused).toMatchObject([{ line: 1, why: 'no-web-address' }]);
  });
});

describe('a table', () => {
  it('with a quotation mark that is never closed loses no row behind it', async () => {
    const { found } = await read(
      'title,url\n"三个一批"开工,https://a.example/1\n"没有合上,https://a.example/2\n三,https://a.example/3\n四,https://a.example/4\n',
    );
    expect(found.map(([url]) => url)).toEqual([1, 2, 3, 4].map((at) => `https://a.example/${at}`));
  });

  it('tells what it refuses by the line in the file, also behind a cell of several lines', async () => {
    const { refused } = await read(
      '标题,网址,备注\n一,https://a.example/1,"行一\n行二"\n二,javascript:alert(1),\n',
    );
    expect(refused).toMatchObject([{ line: 4, why: 'no-web-address' }]);
  });
});

it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'ftp://a.example/'])(
  '%s is taken over from no kind of file',
  async (url) => {
    const work = new BackupWork(makeStore());
    for (const file of [
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="${url}">x</A><DT><A HREF="https://a.example/">y</A></DL>`,
      `title,url\nx,${url}\ny,https://a.example/`,
      `${url}\nhttps://a.example/`,
    ])
      expect(await work.checkAddresses(new Blob([file]), NOW)).toMatchObject({
        ok: true,
        value: { fresh: 1, refused: [{ why: 'no-web-address' }] },
      });
  },
);

describe('is read in time that grows with its length', () => {
  const MANY = 300_000;
  const first = '<a href="https://a.example/">x</a>';
  it.each<[string, string]>([
    ['words with no end of tags', `<a href="https://a.example/">${'<'.repeat(MANY)}`],
    ['an attribute that goes on and on', `${first}<a ${'a'.repeat(MANY)}>`],
    ['attributes with nothing behind them', `${first}<a ${'a '.repeat(MANY)}>`],
    ['a head of half tags', `${'<a '.repeat(MANY)}\n${first}`],
    [
      'folders in folders',
      `${first}${'<dl>'.repeat(MANY)}${'<a href="https://a.example/">x</a>'.repeat(2_000)}`,
    ],
    ['one line of megabytes', `https://a.example/1,${'区'.repeat(10_000_000)}`],
    ['quotation marks', `url\nhttps://a.example/1\n${'"'.repeat(MANY)}`],
    ['commas', `url\nhttps://a.example/1\n${','.repeat(MANY)}`],
  ])('%s', async (_, text) => {
    const started = performance.now();
    await read(text).catch(() => undefined);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('what was taken over comes back out of a backup', () => {
  it('an address that grows past the cap when it is encoded is refused, and told', async () => {
    const long = `https://a.example/${'区'.repeat(1_000)}`;
    const { found, refused } = await read(`${long}\nhttps://a.example/1`);
    expect(found).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 1, why: 'too-large' }]);
  });

  it('ten thousand addresses', async () => {
    const store = makeStore();
    const work = new BackupWork(store);
    const file = Array.from({ length: 10_000 }, (_, at) => `https://a.example/${at}`).join('\r\n');
    expect(await work.checkAddresses(new Blob([file]), NOW)).toMatchObject({
      ok: true,
      value: { fresh: 10_000 },
    });
    expect(await work.importAddresses(true, quiet)).toMatchObject({
      trouble: null,
      report: { added: 10_000 },
    });
    expect(await store.clips.count()).toBe(10_000);
  });

  it('a list of ten thousand companies, and twice as many characters in its address as anybody types', async () => {
    const [from, to] = [makeStore(), makeStore()];
    const work = new BackupWork(from);
    await work.checkAddresses(new Blob([`https://a.example/${'区'.repeat(900)}`]), NOW);
    await work.importAddresses(false, quiet);
    const [clip] = await from.clips.toArray();
    if (!clip) throw new Error('not taken over');
    const names = Array.from({ length: 10_000 }, (_, at) => `样例${at}有限公司`);
    const mentions = names.map((canonical, at) => ({
      start: at,
      end: at + 1,
      type: 'company' as const,
      text: canonical,
      canonical,
      rule: 'test',
    }));
    await from.texts.put({ id: clip.id, text: '区'.repeat(10_000) });
    await from.bodies.put({ id: clip.id, html: '', analysis: { version: 1, articles: [], mentions } });
    await from.clips.update(clip.id, { companies: names, scope: 'page' });
    const made = await work.make(null, NOW, quiet);
    if (!made.ok) throw new Error(made.trouble);
    const other = new BackupWork(to);
    expect(await other.check(made.value.blob, quiet)).toMatchObject({
      ok: true,
      value: { clips: 1, refused: [] },
    });
    expect(await other.restore(quiet)).toMatchObject({ trouble: null, report: { added: 1 } });
    expect(await recordsOf(to)).toMatchObject([{ url: clip.url, companies: names }]);
  });
});
