/** An article of a 剪报: headline, where it is from, its text with what is marked in it, the reader's remarks, its sums. */
import {
  Bookmark,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import type { ArticleMark, ArticleRun, ExportArticle } from './article';
import { HEAD_FILL, MENTION_STYLES, PASSAGE_FILL, RULE, TEXT_WIDTH, words } from './docx-styles';
import { toFigure } from './docx-figure';
import type { PictureRoom } from './pictures';
import { toStateRemark } from './passage-state';
import { toLine, toXmlText } from './safe-text';

/** Notes of passages become comments, numbered through the document. */
export class Remarks {
  readonly comments: ICommentOptions[] = [];

  constructor(private readonly madeAt: number) {}

  /** The id of the new comment. */
  add(note: string): number {
    const id = this.comments.length;
    const children = toLines(note).map((line) => new Paragraph({ children: [words(line)] }));
    this.comments.push({ id, author: '区闻', initials: '区闻', date: new Date(this.madeAt), children });
    return id;
  }
}

/** What articles of a volume share. */
export interface Surroundings {
  readonly remarks: Remarks;
  readonly room: PictureRoom;
}

/** What a document is made of, from top to bottom. */
export type DocxBlock = Paragraph | Table;

/**
 * @param number its place in the contents, from 1
 * @param bookmark what the contents know it by: Latin letters and digits, unique in the document
 */
export function toDocxArticle(
  article: ExportArticle,
  number: number,
  bookmark: string,
  { remarks, room }: Surroundings,
): DocxBlock[] {
  const figures = (after: number) =>
    article.pictures.filter((picture) => picture.after === after).flatMap((each) => toFigure(each, room));
  // nb. A passage may run over several paragraphs: its comment opens in the first and closes in the last.
  const comments = new Map<number, number>();
  return [
    new Paragraph({ style: 'ArticleNumber', pageBreakBefore: true, children: [words(`第 ${number} 篇`)] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: bookmark, children: [words(article.title)] })],
    }),
    new Paragraph({
      style: 'Byline',
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: RULE } },
      children: [words(article.byline.join(' · '))],
    }),
    ...(article.lack === '' ? [] : [toFacts([article.lack])]),
    ...figures(-1),
    ...article.paragraphs.flatMap((runs, at) => [
      new Paragraph({ style: 'ArticleText', children: toChildren(runs, article, remarks, comments) }),
      ...figures(at),
    ]),
    ...toFooter(article),
  ];
}

function toChildren(
  runs: readonly ArticleRun[],
  { passages }: ExportArticle,
  remarks: Remarks,
  comments: Map<number, number>,
): ParagraphChild[] {
  return runs.flatMap((run, at): ParagraphChild[] => {
    const noted = run.marks.filter(({ kind, passage }) => kind === 'passage' && passages[passage]?.note);
    const opening = noted
      .filter(({ passage }) => !comments.has(passage))
      .map(({ passage }) => {
        const id = remarks.add(passages[passage]?.note ?? '');
        comments.set(passage, id);
        return new CommentRangeStart(id);
      });
    const closing = noted
      .filter((mark) => mark.end <= run.end && !runs[at + 1]?.marks.includes(mark))
      .flatMap(({ passage }) => {
        const id = comments.get(passage) ?? 0;
        return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
      });
    return [...opening, toRun(run.text, run.marks), ...closing];
  });
}

function toRun(text: string, marks: readonly ArticleMark[]): TextRun {
  const mention = marks.find(({ kind }) => kind !== 'passage');
  const style = mention && mention.kind !== 'passage' ? MENTION_STYLES[mention.kind] : {};
  const isPassage = marks.some(({ kind }) => kind === 'passage');
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: PASSAGE_FILL };
  return words(toXmlText(text), { ...style, ...(isPassage && { shading }) });
}

function toFooter(article: ExportArticle): DocxBlock[] {
  const { passages, sums, url, link } = article;
  const address = new TextRun({ text: url, ...(link !== null && { style: 'Hyperlink' }) });
  return [
    ...(passages.length > 0 ? [toHeading('划线')] : []),
    ...passages.map(({ quote, note, state }) =>
      toFacts([
        `“${toLine(quote)}”${toStateRemark(state)}`,
        ...(note === '' ? [] : toLines(`批注：${note}`)),
      ]),
    ),
    ...(sums.length > 0 ? [toHeading('金额'), toSumTable(sums)] : []),
    toHeading('出处与备注'),
    ...article.remarks.map(([name, value]) => toFacts(toLines(`${name}：${value}`))),
    new Paragraph({
      style: 'Facts',
      children: [
        words('原文：'),
        link === null ? address : new ExternalHyperlink({ link, children: [address] }),
      ],
    }),
  ];
}

/** nb. No heading of the outline: that lists the articles. */
function toHeading(text: string): Paragraph {
  return new Paragraph({ style: 'SideHead', children: [words(text)] });
}

function toFacts(lines: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'Facts',
    children: lines.map((line, at) => words(line, at > 0 ? { break: 1 } : {})),
  });
}

/** What the reader wrote, line by line. */
function toLines(text: string): string[] {
  return text.split(/\r\n|[\r\n]/u).map(toLine);
}

/** Parts of the width of the text, in hundredths. */
const WIDTHS = [16, 24, 11, 49];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINES = {
  top: LINE,
  bottom: LINE,
  insideHorizontal: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
} as const;

function toSumTable(sums: ExportArticle['sums']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS.map((part) => Math.round((TEXT_WIDTH * part) / 100)),
    borders: LINES,
    rows: [
      toSumRow(['原文', '数值', '性质', '所在句子'], true),
      ...sums.map(({ text, exact, role, sentence }) => toSumRow([text, exact, role, sentence], false)),
    ],
  });
}

function toSumRow(cells: readonly string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: WIDTHS[at] ?? 20, type: WidthType.PERCENTAGE },
          margins: { left: 60, right: 60 },
          ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } }),
          children: [new Paragraph({ style: 'SumCell', children: [words(text, { bold: isHead })] })],
        }),
    ),
  });
}
