import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  COPY_FORMATS,
  EXPORT_FORMATS,
  EXPORT_GROUPS,
  exportFileName,
  fittingFormat,
  holdsHtml,
} from '../../lib/export';
import { writeDocx, writeDocxVolumes } from '../../lib/export/docx';
import { WRITERS } from '../../lib/export/writers';
import { MAX_DOCX_ARTICLES } from '../../lib/limits';
import {
  EXPORT_FAMILY_WORDS,
  EXPORT_FORM_WORDS,
  EXPORT_GROUP_WORDS,
  EXPORT_MENU_WORDS,
} from '../../lib/view/export-words';
import type { Mention } from '../../lib/model';
import { makeExported } from './sample-clips';
import { writeBytes } from './write';

const SUM = {
  type: 'money',
  text: '10.8亿元',
  canonical: '1080000000',
  rule: 'sum',
  cny: 10.8e8,
  approx: false,
  scale: false,
  role: '总投资',
} as const;

// 20:00 UTC is the next day in China.
const madeAt = Date.UTC(2026, 6, 26, 20);

describe('the table of formats', () => {
  test('names each file by the reader’s day, the number of clippings and what it holds, each otherwise', () => {
    const names = EXPORT_FORMATS.map((format) => exportFileName(format, madeAt, 12));
    expect(names.slice(0, 7)).toEqual([
      '区闻剪报-2026-07-27-12篇.docx',
      '区闻剪报-2026-07-27-12篇-Word.zip',
      '区闻剪报-2026-07-27-12篇.html',
      '区闻剪报-2026-07-27-12篇.md',
      '区闻剪报-2026-07-27-12篇-Markdown.zip',
      '区闻剪报-2026-07-27-12篇.xlsx',
      '区闻剪报-2026-07-27-12篇-篇目.csv',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([...EXPORT_FORMATS.map(({ id }) => id), ...COPY_FORMATS])(
    '%s is written, of no clipping too',
    async (id) => {
      const writers = { ...WRITERS, docx: writeDocx, 'docx-zip': writeDocxVolumes };
      const write = writers[id];
      const [empty, one] = [await writeBytes(write, []), await writeBytes(write, [makeExported()])];
      expect(one.length).toBeGreaterThan(empty.length);
    },
  );

  test.each(['zh_CN', 'en'])('has its words in %s', (locale) => {
    const messages = JSON.parse(
      readFileSync(new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8'),
    );
    const keys = [
      ...EXPORT_FORMATS.flatMap(({ family }) => Object.values(EXPORT_FAMILY_WORDS[family])),
      ...EXPORT_GROUPS.map((group) => EXPORT_GROUP_WORDS[group]),
      ...Object.values(EXPORT_FORM_WORDS),
      ...Object.values(EXPORT_MENU_WORDS),
    ];
    for (const key of keys) expect(messages).toHaveProperty([key, 'message']);
  });

  test.each([...EXPORT_FORMATS.map(({ id }) => id), ...COPY_FORMATS])(
    '%s asks for HTML where it says so, and nowhere else',
    async (id) => {
      let asked = 0;
      const clip = makeExported();
      Object.defineProperty(clip, 'html', {
        get() {
          asked += 1;
          return '<p>甲</p>';
        },
      });
      await writeBytes({ ...WRITERS, docx: writeDocx, 'docx-zip': writeDocxVolumes }[id], [clip]);
      expect(asked > 0).toBe(holdsHtml(id));
    },
  );

  test.each(EXPORT_FORMATS.map(({ id }) => id))(
    '%s of a title and a text of a megabyte, full of sums, is made in seconds',
    async (id) => {
      const sentence = '某某开发区项目总投资10.8亿元，';
      const text = sentence.repeat(60_000);
      const mentions = Array.from({ length: 3_000 }, (_, at): Mention => {
        const end = (at * 20 + 1) * sentence.length - 1;
        return { ...SUM, start: end - SUM.text.length, end };
      });
      const clip = makeExported({
        title: text,
        text,
        passages: [],
        analysis: { version: 1, articles: [{ start: 0, end: text.length, title: text }], mentions },
      });
      const started = performance.now();
      const file = await writeBytes({ ...WRITERS, docx: writeDocx, 'docx-zip': writeDocxVolumes }[id], [
        clip,
      ]);
      expect(file.length).toBeGreaterThan(100);
      expect(performance.now() - started).toBeLessThan(45_000);
    },
  );

  test('takes Word in volumes where there are more than one holds, and else as it is', () => {
    expect(fittingFormat('docx', MAX_DOCX_ARTICLES)).toBe('docx');
    expect(fittingFormat('docx', MAX_DOCX_ARTICLES + 1)).toBe('docx-zip');
    expect(fittingFormat('docx-zip', 1)).toBe('docx');
    expect(fittingFormat('xlsx', 10_000)).toBe('xlsx');
  });

  test('offers words for the forms of each family that has several at once', () => {
    for (const { id, family } of EXPORT_FORMATS) {
      const several = EXPORT_FORMATS.filter(
        (format) => format.family === family && fittingFormat(format.id, 1) === format.id,
      );
      const isOne = family === 'docx' || several.length === 1;
      expect(Object.hasOwn(EXPORT_FORM_WORDS, id)).toBe(!isOne);
    }
  });
});
