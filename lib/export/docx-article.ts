/** An article of a 剪报: headline, where it is from, its text with what is marked in it, the reader's remarks, its sums. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import type { ArticleMark, ArticleRun, ExportArticle } from './article';
import { MENTION_STYLES, PASSAGE_FILL } from './docx-styles';
import { toLine, toXmlText } from './safe-text';

/** Notes of passages become comments, numbered through the document. */
export class Remarks {
  readonly comments: ICommentOptions[] = [];

  constructor(private readonly madeAt: number) {}

  /** The id of the new comment. */
  add(note: string): number {
    const id = this.comments.length;
    const lines = toXmlText(note).split(/\r\n|[\r\n]/u);
    const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
    this.comments.push({ id, author: '区闻', initials: '区闻', date: new Date(this.madeAt), children });
    return id;
  }
}

export function toDocxArticle(article: ExportArticle, remarks: Remarks): (Paragraph | Table)[] {
  // nb. A passage may run over several paragraphs: its comment opens in the first and closes in the last.
  const comments = new Map<number, number>();
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(article.title)],
    }),
    new Paragraph({ style: 'Facts', children: [new TextRun(article.byline.join(' · '))] }),
    ...article.paragraphs.map(
      (runs) =>
        new Paragraph({ style: 'ArticleText', children: toChildren(runs, article, remarks, comments) }),
    ),
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
  return new TextRun({ text: toXmlText(text), ...style, ...(isPassage && { shading }) });
}

const STATE_REMARKS = { same: '', changed: '（原文已改动）', 'not-found': '（原文中已找不到）' } as const;

function toFooter(article: ExportArticle): (Paragraph | Table)[] {
  const { passages, sums, url, link } = article;
  const address = new TextRun({ text: url, ...(link !== null && { style: 'Hyperlink' }) });
  return [
    ...(passages.length > 0 ? [toHeading('摘录')] : []),
    ...passages.map(({ quote, note, state }) =>
      toFacts([
        `“${toLine(quote)}”${STATE_REMARKS[state]}`,
        ...(note === '' ? [] : [`批注：${toLine(note)}`]),
      ]),
    ),
    ...(sums.length > 0 ? [toHeading('金额'), toSumTable(sums)] : []),
    toHeading('出处与备注'),
    ...article.remarks.map(([name, words]) => toFacts([`${name}：${toLine(words)}`])),
    new Paragraph({
      style: 'Facts',
      children: [
        new TextRun('原文：'),
        link === null ? address : new ExternalHyperlink({ link, children: [address] }),
      ],
    }),
  ];
}

function toHeading(words: string): Paragraph {
  // nb. No heading of the outline: the table of contents lists articles.
  return new Paragraph({
    children: [new TextRun({ text: words, bold: true, size: 20 })],
    spacing: { before: 240, after: 60 },
  });
}

function toFacts(lines: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'Facts',
    children: lines.map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) })),
  });
}

/** Parts of the width of the text, in hundredths. */
const WIDTHS = [14, 14, 20, 10, 42];

function toSumTable(sums: ExportArticle['sums']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      toSumRow(['原文', '金额', '数值', '性质', '所在句子'], true),
      ...sums.map(({ text, value, exact, role, sentence }) =>
        toSumRow([text, value, exact, role, sentence], false),
      ),
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
          children: [new Paragraph({ children: [new TextRun({ text, size: 18, bold: isHead })] })],
        }),
    ),
  });
}
