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
  const fields = all(document, 'w:instrText').map(({ textContent }) => textContent.trim());
  expect(fields).toEqual(anchors.map((anchor) => `PAGEREF ${anchor} \\h`));
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
