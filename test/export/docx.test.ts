/** Word files as their parts say they are: comments where the passages stand, contents that lead somewhere, volumes. */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { writeDocx, writeDocxVolumes } from '../../lib/export/docx';
import type { ExportedClip } from '../../lib/export/format';
import { MAX_DOCX_ARTICLES } from '../../lib/limits';
import { hostileClips, makeClip, makeExported, PASSAGE } from './sample-clips';
import { writeBytes } from './write';

const parser = new new JSDOM('').window.DOMParser();

function partOf(file: Uint8Array, name: string): Document {
  const bytes = unzipSync(file)[name];
  if (!bytes) throw new Error(`no ${name}`);
  const part = parser.parseFromString(strFromU8(bytes), 'application/xml');
  expect(part.querySelector('parsererror')).toBeNull();
  return part;
}

const all = (part: Document | Element, name: string): Element[] => [...part.getElementsByTagName(name)];

/** The text between the two ends of each comment, by its id. */
function commented(document: Document): Map<string, string> {
  const texts = new Map<string, string>();
  const open = new Set<string>();
  for (const element of all(document, '*')) {
    const id = element.getAttribute('w:id') ?? '';
    if (element.tagName === 'w:commentRangeStart') {
      open.add(id);
      texts.set(id, '');
    }
    if (element.tagName === 'w:commentRangeEnd') open.delete(id);
    if (element.tagName === 'w:t')
      for (const each of open) texts.set(each, `${texts.get(each) ?? ''}${element.textContent}`);
  }
  return texts;
}

describe('comments', () => {
  test('hold the note of a passage, and lie on its words, each once', async () => {
    const other = {
      ...PASSAGE,
      id: 'p3',
      quote: '二期另行安排。',
      prefix: '',
      suffix: '',
      note: '第一行\n第二行',
    };
    const long = {
      ...PASSAGE,
      id: 'p4',
      quote: '投产后年产值可达1亿美元。”\n二期另行安排。',
      prefix: '总投资约10.8亿元。\n园区负责人说：“',
      suffix: '',
      note: '跨两段',
    };
    const clip = makeExported({ passages: [PASSAGE, long, other] });
    const file = await writeBytes(writeDocx, [clip, makeExported({ id: 'c2' })]);
    const document = partOf(file, 'word/document.xml');
    const texts = commented(document);
    const comments = all(partOf(file, 'word/comments.xml'), 'w:comment').map((comment) => ({
      note: all(comment, 'w:p').map(({ textContent }) => textContent),
      on: texts.get(comment.getAttribute('w:id') ?? ''),
    }));
    expect(comments).toEqual([
      { note: [PASSAGE.note], on: PASSAGE.quote },
      { note: ['跨两段'], on: '投产后年产值可达1亿美元。”二期另行安排。' },
      { note: [PASSAGE.note], on: PASSAGE.quote },
    ]);
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(all(document, name).map((element) => element.getAttribute('w:id'))).toHaveLength(3);
  });

  test('are well-formed whatever a page or a reader wrote', async () => {
    const file = await writeBytes(writeDocx, hostileClips());
    const texts = [...commented(partOf(file, 'word/document.xml')).values()];
    expect(all(partOf(file, 'word/comments.xml'), 'w:comment')).toHaveLength(texts.length);
    expect(texts.length).toBeGreaterThan(20);
    expect([...new Set(texts)]).toEqual(['总投资10.8亿元']);
  });
});

test('every line of the contents leads to its article', async () => {
  const file = await writeBytes(writeDocx, [makeExported(), makeExported({ id: 'c2', title: '第二篇' })]);
  const document = partOf(file, 'word/document.xml');
  const anchors = all(document, 'w:hyperlink').flatMap((link) => link.getAttribute('w:anchor') ?? []);
  const bookmarks = all(document, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
  expect(anchors).toHaveLength(2);
  expect(bookmarks).toEqual(anchors);
  const fields = all(document, 'w:fldSimple').map((field) => field.getAttribute('w:instr'));
  expect(fields).toEqual(anchors.map((anchor) => `PAGEREF ${anchor} \\h`));
});

test('Word asks nothing on opening: no field is marked as out of date, and none of its own are wrong meanwhile', async () => {
  const file = await writeBytes(writeDocx, [makeExported(), makeExported({ id: 'c2', title: '第二篇' })]);
  for (const name of Object.keys(unzipSync(file)).filter((each) => /^word\/[^/]+\.xml$/u.test(each))) {
    const part = partOf(file, name);
    expect(all(part, 'w:updateFields'), name).toEqual([]);
    for (const field of [...all(part, 'w:fldChar'), ...all(part, 'w:fldSimple')])
      expect(field.getAttribute('w:dirty'), name).toBeNull();
    for (const field of all(part, 'w:fldSimple')) expect(field.textContent).toBe('');
  }
});

test('an article bears the number that the contents give it, on each of its pages', async () => {
  const file = await writeBytes(writeDocx, [makeExported(), makeExported({ id: 'c2', title: '第二篇' })]);
  const ofStyle = (style: string) =>
    all(partOf(file, 'word/document.xml'), 'w:p')
      .filter((paragraph) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === style)
      .map(({ textContent }) => textContent);
  expect(ofStyle('ContentsLine')).toEqual(['1湘西高新区引进北斗项目', '2第二篇']);
  expect(ofStyle('ArticleNumber')).toEqual(['第 1 篇', '第 2 篇']);
  const named = all(partOf(file, 'word/styles.xml'), 'w:style')
    .find((style) => style.getAttribute('w:styleId') === 'ArticleNumber')
    ?.getElementsByTagName('w:name')[0]
    ?.getAttribute('w:val');
  const headers = ['word/header1.xml', 'word/header2.xml'].map((name) =>
    all(partOf(file, name), 'w:fldSimple').map((field) => field.getAttribute('w:instr')),
  );
  expect(headers).toEqual([[], [`STYLEREF "${named}"`]]);
});

test('Chinese stops are set in the Chinese font: each run of words says so', async () => {
  const document = partOf(await writeBytes(writeDocx, [makeExported()]), 'word/document.xml');
  const runs = all(document, 'w:r').filter((run) => /[“”…—·]/u.test(run.textContent));
  expect(runs.length).toBeGreaterThan(4);
  for (const run of runs) expect(all(run, 'w:rFonts')[0]?.getAttribute('w:hint')).toBe('eastAsia');
});

test('the contents say outlet and day and nothing else, and a headline is cut there alone', async () => {
  const title = '长'.repeat(200);
  const clips = [makeExported({ date: null }), makeExported({ id: 'c2', site: '', title })];
  const paragraphs = all(partOf(await writeBytes(writeDocx, clips), 'word/document.xml'), 'w:p');
  const texts = paragraphs.map(({ textContent }) => textContent);
  const ofStyle = (style: string) =>
    paragraphs
      .filter((paragraph) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === style)
      .map(({ textContent }) => textContent);
  expect(ofStyle('ContentsFrom')).toEqual(['团结报', '2026-07-21']);
  expect(ofStyle('ContentsLine')[1]).toBe(`2${'长'.repeat(80)}…`);
  expect(texts).toContain(title);
});

test('what has no text says so, and notes keep their lines', async () => {
  const address = makeExported({
    text: '',
    scope: 'address',
    passages: [],
    note: '第一行\n第二行',
    analysis: { version: 1, articles: [], mentions: [] },
  });
  const paragraphs = all(partOf(await writeBytes(writeDocx, [address]), 'word/document.xml'), 'w:p');
  expect(paragraphs.map(({ textContent }) => textContent)).toContain('（只存了网址，没有正文）');
  const note = paragraphs.find(({ textContent }) => textContent.startsWith('备注'));
  expect(note && all(note, 'w:r').map(({ textContent }) => textContent)).toEqual(['备注：第一行', '第二行']);
  expect(note && all(note, 'w:br')).toHaveLength(1);
});

test('more articles than a file holds come in volumes, none twice and none left out', async () => {
  const short = makeClip({ text: '开工。', analysis: { version: 1, articles: [], mentions: [] } });
  const clips = Array.from({ length: MAX_DOCX_ARTICLES + 2 }, (_, at): ExportedClip => ({
    ...short,
    id: String(at),
    title: `第${at}号`,
    folderName: '',
    topics: [],
  }));
  const zip = unzipSync(await writeBytes(writeDocxVolumes, clips, { title: '年度剪报', batch: 150 }));
  expect(Object.keys(zip)).toEqual(['年度剪报 第1卷.docx', '年度剪报 第2卷.docx']);
  const titles = Object.values(zip).map((volume) =>
    all(partOf(volume, 'word/document.xml'), 'w:p')
      .filter((paragraph) =>
        all(paragraph, 'w:pStyle').some((style) => style.getAttribute('w:val') === 'Heading1'),
      )
      .map(({ textContent }) => textContent),
  );
  expect(titles.map(({ length }) => length)).toEqual([MAX_DOCX_ARTICLES, 2]);
  expect(titles.flat()).toEqual(clips.map(({ title }) => title));
  const second = partOf(zip['年度剪报 第2卷.docx'] ?? new Uint8Array(), 'word/document.xml');
  expect(second.documentElement.textContent).toContain('第 2 卷，共 2 卷');
});
