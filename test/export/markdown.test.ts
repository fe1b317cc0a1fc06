import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../lib/export/markdown';
import { COMPANY, HOSTILE_TEXTS, makeClip, ZONE } from './sample-clips';

/** Cuts the file at its fences, as a note-taker does, and reads the front matter with a YAML parser. */
function readDocuments(file: string): { facts: Record<string, unknown>; body: string }[] {
  const parts = file.split(/^---\n/mu);
  expect(parts.shift()).toBe('');
  const documents = [];
  while (parts.length > 0) documents.push({ facts: parse(parts.shift() ?? ''), body: parts.shift() ?? '' });
  return documents;
}

describe('toMarkdown', () => {
  test('opens with front matter', () => {
    const [document] = readDocuments(toMarkdown([makeClip()]));
    expect(document?.facts).toEqual({
      title: '湘西高新区引进北斗项目',
      url: 'http://www.txb.example/a/1.html?spm=1',
      site: '团结报',
      date: '2026-07-21',
      time: '09:05',
      edition: '第03版：要闻',
      author: '李明 王芳',
      correspondent: '王芳',
      editor: '赵强',
      tags: ['北斗', '签约'],
      note: '下周回访，核实二期。',
      scope: 'article',
      story: 'c0',
      clipped: '2026-07-21T09:30:00+08:00',
      zones: [ZONE],
      companies: [COMPANY],
      largest_sum: 1_080_000_000,
    });
  });

  test('gives the text in paragraphs', () => {
    const [document] = readDocuments(
      toMarkdown([makeClip({ text: '本报讯 文水经\n开区开工。\n　　二期明年动工。\n\n\n（记者）' })]),
    );
    expect(document?.body).toBe(
      '\n# 湘西高新区引进北斗项目\n\n本报讯 文水经\n开区开工。\n\n二期明年动工。\n\n（记者）\n',
    );
  });

  test('leaves open what the page does not say', () => {
    const clip = makeClip({
      title: ' ',
      date: null,
      time: null,
      author: '',
      note: '',
      tags: [],
      zones: [],
      companies: [],
      largestSum: null,
      text: '',
    });
    const [document] = readDocuments(toMarkdown([clip]));
    expect(document?.facts).toMatchObject({
      date: null,
      time: null,
      author: '',
      note: '',
      tags: [],
      zones: [],
      companies: [],
      largest_sum: null,
    });
    expect(document?.body.trim()).toBe('');
  });

  test('writes a huge sum without an exponent', () => {
    expect(toMarkdown([makeClip({ largestSum: 1e21 })])).toContain('\nlargest_sum: 1000000000000000000000\n');
  });

  test('gives hostile titles back as they were, each in its own document', () => {
    const clips = HOSTILE_TEXTS.map((text) =>
      makeClip({
        title: text,
        site: text,
        url: text,
        date: text,
        time: text,
        author: text,
        correspondent: text,
        editor: text,
        edition: text,
        note: `${text}\n---\n${text}`,
        tags: [text],
        story: text,
        zones: [text, ZONE],
        text,
      }),
    );
    const documents = readDocuments(toMarkdown(clips));
    expect(documents.map(({ facts }) => facts['title'])).toEqual(HOSTILE_TEXTS);
    for (const field of ['date', 'time', 'author', 'correspondent', 'editor', 'edition', 'story'])
      expect(documents.map(({ facts }) => facts[field])).toEqual(HOSTILE_TEXTS);
    expect(documents.map(({ facts }) => facts['note'])).toEqual(
      HOSTILE_TEXTS.map((text) => `${text}\n---\n${text}`),
    );
    expect(documents.map(({ facts }) => facts['tags'])).toEqual(HOSTILE_TEXTS.map((text) => [text]));
    expect(documents.map(({ facts }) => facts['zones'])).toEqual(HOSTILE_TEXTS.map((text) => [text, ZONE]));
  });

  test.each([
    ['# 标题', String.raw`\# 标题`],
    ['- 项目', String.raw`\- 项目`],
    ['---', String.raw`\---`],
    ['===', String.raw`\===`],
    ['1. 项目', String.raw`1\. 项目`],
    ['1.5亿元', '1.5亿元'],
    ['    缩进', '缩进'],
    ['> 引用', String.raw`\> 引用`],
    ['A*B*C_D_', String.raw`A\*B\*C\_D\_`],
    ['<script>alert(1)</script>', String.raw`\<script>alert(1)\</script>`],
    ['[链接](javascript:1)', String.raw`\[链接\](javascript:1)`],
    ['&lt; A&B', String.raw`\&lt; A&B`],
    ['```', '\\`\\`\\`'],
    ['表|格', '表|格'],
  ])('takes the line %j for text', (line, written) => {
    const [document] = readDocuments(toMarkdown([makeClip({ title: '题', text: `甲\n${line}` })]));
    expect(document?.body).toBe(`\n# 题\n\n甲\n${written}\n`);
  });

  test('is empty for an empty selection', () => {
    expect(toMarkdown([])).toBe('');
  });
});
