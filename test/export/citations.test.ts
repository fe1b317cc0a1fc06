import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { writeBibtex } from '../../lib/export/bibtex';
import { writeCsl } from '../../lib/export/csl';
import { writeGbt7714 } from '../../lib/export/gbt7714';
import { writeRis } from '../../lib/export/ris';
import { hostileClips, makeExported } from './sample-clips';
import { writeText } from './write';

const NEWSPAPER = makeExported();
const WEB = makeExported({
  id: 'w',
  title: '高新区一季度投资50%以上投向{光电}产业 & #1_号园',
  url: 'https://www.sdq.example/art/2026/3/20/1.html',
  site: '上党区人民政府网',
  edition: '',
  author: '',
  date: '2026-03-20',
  note: '',
  passages: [],
});

describe('GB/T 7714—2015', () => {
  test.each([
    [
      'a newspaper on the web',
      {},
      '李明, 王芳. 湘西高新区引进北斗项目[N/OL]. 团结报, 2026-07-21(3)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'a newspaper without a day',
      { date: null },
      '李明, 王芳. 湘西高新区引进北斗项目[N/OL]. 团结报(3)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'more than three authors',
      { author: '甲一、乙二、丙三、丁四' },
      '甲一, 乙二, 丙三, 等. 湘西高新区引进北斗项目[N/OL]. 团结报, 2026-07-21(3)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'a name with a blank',
      { author: 'John Smith 李明' },
      'John Smith 李明. 湘西高新区引进北斗项目[N/OL]. 团结报, 2026-07-21(3)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'a page with a letter',
      { edition: 'A03版' },
      '李明, 王芳. 湘西高新区引进北斗项目[N/OL]. 团结报, 2026-07-21(A03)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'a page in Chinese figures',
      { edition: '第三版' },
      '李明, 王芳. 湘西高新区引进北斗项目[N/OL]. 团结报, 2026-07-21(3)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'a newspaper without address',
      { url: 'javascript:alert(1)' },
      '李明, 王芳. 湘西高新区引进北斗项目[N]. 团结报, 2026-07-21(3).',
    ],
    [
      'a site',
      { site: '新区网', edition: '' },
      '李明, 王芳. 湘西高新区引进北斗项目[EB/OL]. 新区网, 2026(2026-07-21)[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
    [
      'a site without day or writers',
      { site: '新区网', edition: '', author: '', date: null },
      '湘西高新区引进北斗项目[EB/OL]. 新区网[2026-07-22]. http://www.txb.example/a/1.html?spm=1',
    ],
  ])('%s', async (_, facts, reference) => {
    expect(await writeText(writeGbt7714, [makeExported(facts)])).toBe(`[1] ${reference}\n`);
  });

  test('is numbered through, one a line', async () => {
    const text = await writeText(writeGbt7714, [NEWSPAPER, WEB, NEWSPAPER, WEB, NEWSPAPER]);
    expect(text.split('\n').map((line) => line.slice(0, 3))).toEqual(['[1]', '[2]', '[3]', '[4]', '[5]', '']);
  });
});

/** What another program makes of a file, as CSL-JSON. */
function readBack(text: string, forceType?: string): Record<string, unknown>[] {
  return new Cite(text, forceType === undefined ? {} : { forceType }).format('data', { format: 'object' });
}

describe('RIS, read by another program', () => {
  test('has every fact, with note, tags and passages', async () => {
    const signed = makeExported({ ...WEB, id: 's', author: '李明 王芳' });
    const text = await writeText(writeRis, [NEWSPAPER, WEB, signed]);
    const [newspaper, web, whole] = readBack(text, '@ris/file');
    expect(newspaper).toMatchObject({
      type: 'article-newspaper',
      title: NEWSPAPER.title,
      'container-title': '团结报',
      accessed: { 'date-parts': [[2026, 7, 22]] },
      URL: NEWSPAPER.url,
      keyword: '北斗,签约',
    });
    // nb. Of a newspaper it takes the authors for “reporters”, as the table of RIS (2011) has it, for which CSL has no name, and of
    // the day the year (PY). What it makes of the same lines for a page of the web is whole.
    expect(whole).toMatchObject({
      author: [{ family: '李明' }, { family: '王芳' }],
      issued: { 'date-parts': [[2026, 3, 20]] },
    });
    expect(text).toContain('AU  - 李明\r\nAU  - 王芳\r\n');
    expect(newspaper?.['issued']).toEqual({ 'date-parts': [[2026]] });
    expect(text).toContain('DA  - 2026/07/21/\r\n');
    expect(text).toContain('N1  - 下周回访，核实二期。\r\n');
    expect(text).toContain('N1  - “签约，项目总投资约10.8亿元”：核对：是否含二期？\r\n');
    expect(web).toMatchObject({ title: WEB.title, URL: WEB.url });
  });

  test('has a line a fact, whatever a page calls itself', async () => {
    const clips = hostileClips();
    const text = await writeText(writeRis, clips);
    expect(text.split('\r\n').filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual(
      [],
    );
    expect(text.match(/^ER {2}- /gmu)).toHaveLength(clips.length);
    expect(text).not.toContain('javascript:alert(1)\r\nY2');
  });
});

describe('BibTeX, read by another program', () => {
  test('has every fact, with note, tags and passages', async () => {
    const text = await writeText(writeBibtex, [NEWSPAPER, WEB]);
    const [newspaper, web] = readBack(text, '@biblatex/text');
    expect(newspaper).toMatchObject({
      title: NEWSPAPER.title,
      author: [{ family: '李明' }, { family: '王芳' }],
      'container-title': '团结报',
      page: '3',
      issued: { 'date-parts': [[2026, 7, 21]] },
      URL: NEWSPAPER.url,
      note: expect.stringContaining('下周回访，核实二期。'),
    });
    expect(newspaper?.['note']).toContain('核对：是否含二期？');
    expect(text).toContain('keywords = {北斗, 签约}');
    expect(web).toMatchObject({ title: WEB.title, URL: WEB.url });
  });

  test('stays one that can be read, whatever a page calls itself', async () => {
    const clips = hostileClips().filter(({ title }) => title.length < 100_000);
    const items = readBack(await writeText(writeBibtex, clips), '@biblatex/text');
    expect(items).toHaveLength(clips.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(clips.length);
  });
});

describe('CSL-JSON', () => {
  test('is taken by another program as it is, with note, tags and passages', async () => {
    const [newspaper, web] = readBack(await writeText(writeCsl, [NEWSPAPER, WEB, WEB]));
    expect(newspaper).toMatchObject({
      type: 'article-newspaper',
      title: NEWSPAPER.title,
      author: [{ literal: '李明' }, { literal: '王芳' }],
      'container-title': '团结报',
      issued: { 'date-parts': [[2026, 7, 21]] },
      accessed: { 'date-parts': [[2026, 7, 22]] },
      page: '3',
      keyword: '北斗, 签约',
      note: '下周回访，核实二期。\n“签约，项目总投资约10.8亿元”：核对：是否含二期？\n“年内投产后再扩建三期”（原文中已找不到）',
    });
    expect(web).toMatchObject({ type: 'webpage', title: WEB.title });
  });

  test('holds nothing but web addresses, whatever a page calls itself', async () => {
    const items: { URL?: string }[] = JSON.parse(await writeText(writeCsl, hostileClips()));
    expect(items).toHaveLength(hostileClips().length);
    for (const { URL: url } of items) expect(url ?? 'http://').toMatch(/^https?:\/\//u);
  });
});
