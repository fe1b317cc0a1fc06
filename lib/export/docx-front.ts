/** What comes before the articles of a 剪报: the cover and the contents. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ExportArticle } from './article';
import { toLocalDay } from './local-time';
import type { DocxBlock } from './docx-article';
import { MUTED, SEAL, TEXT_WIDTH, words } from './docx-styles';
import type { Period } from './period';

/** What the cover tells. */
export interface Volume {
  readonly name: string;
  /** Which of several volumes it is; empty where it is the only one. */
  readonly part: string;
  readonly period: Period;
  readonly outlets: ReadonlySet<string>;
  readonly count: number;
  readonly madeAt: number;
}

/** Outlets that a cover names; of more it tells the number. */
const NAMED_OUTLETS = 6;
/** Characters of a headline in the contents: two lines and a half. The whole stands above the article. */
const CONTENTS_CHARS = 80;
/** The column of the running numbers, in twips. */
const NUMBER_WIDTH = 560;

export function toCover({ name, part, period, outlets, count, madeAt }: Volume): DocxBlock[] {
  const facts = [part, period.toWords(), `共 ${count} 篇`, toOutlets([...outlets])];
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 16, color: SEAL } },
      children: [words(name)],
    }),
    ...facts
      .filter((fact) => fact !== '')
      .map((fact) => new Paragraph({ style: 'CoverFact', children: [words(fact)] })),
    new Paragraph({
      style: 'CoverFact',
      spacing: { before: 4_800 },
      children: [words(`${toLocalDay(madeAt)} 制作`, { size: 24, color: MUTED })],
    }),
  ];
}

/**
 * The contents' own headline, then two lines an article: number, headline and page; below them where it is from.
 *
 * The number stands above the headline and at the head of the article's pages, too, and is right whatever opens the file. The page
 * only a program that lays it out can know: LibreOffice fills it in on opening, Word when it prints or makes a PDF. Marked as out of
 * date it would have Word ask at every opening whether to update “fields that may refer to other files”. So no dots lead to it.
 */
export function toContentsLines(article: ExportArticle, number: number, bookmark: string): DocxBlock[] {
  const head = new Paragraph({ style: 'ContentsHead', children: [words('目录')] });
  return [
    ...(number === 1 ? [head] : []),
    new Paragraph({
      style: 'ContentsLine',
      keepNext: true,
      tabStops: [
        { type: TabStopType.LEFT, position: NUMBER_WIDTH },
        { type: TabStopType.RIGHT, position: TEXT_WIDTH },
      ],
      indent: { left: NUMBER_WIDTH, hanging: NUMBER_WIDTH },
      children: [
        new TextRun({ children: [`${number}`, new Tab()], color: SEAL }),
        new InternalHyperlink({ anchor: bookmark, children: [words(toContentsTitle(article.title))] }),
        new TextRun({ children: [new Tab()] }),
        new SimpleField(`PAGEREF ${bookmark} \\h`, ''),
      ],
    }),
    new Paragraph({
      style: 'ContentsFrom',
      indent: { left: NUMBER_WIDTH },
      children: [words(article.from)],
    }),
  ];
}

function toContentsTitle(title: string): string {
  const characters = [...title];
  return characters.length > CONTENTS_CHARS ? `${characters.slice(0, CONTENTS_CHARS).join('')}…` : title;
}

function toOutlets(outlets: readonly string[]): string {
  if (outlets.length === 0) return '';
  const named = outlets.slice(0, NAMED_OUTLETS).join('、');
  return outlets.length > NAMED_OUTLETS ? `${named}等 ${outlets.length} 家媒体` : named;
}
