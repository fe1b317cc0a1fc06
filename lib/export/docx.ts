/**
 * DOCX: a 剪报 to be printed and handed in. Cover, contents, each article on a page of its own with the reader's marks (shaded) and
 * notes (comments), mentions underlined, sums in a table.
 *
 * The contents list the headlines as they are written here, with links; the numbers of their pages are Word's to tell, which asks
 * on opening whether to update them. The library holds the whole document: see MAX_DOCX_ARTICLES.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { toArticle } from './article';
import { toChinaDay } from './china-time';
import { Remarks, toDocxArticle } from './docx-article';
import { DOCX_STYLES, PAGE } from './docx-styles';
import type { WriteFile } from './format';
import { Period } from './period';
import { toLine } from './safe-text';

/** One volume; the caller keeps to MAX_DOCX_ARTICLES. */
export const writeDocx: WriteFile = async ({ batches, title, madeAt }, put) => {
  const period = new Period();
  const remarks = new Remarks(madeAt);
  let count = 0;
  const articles: (Paragraph | Table)[] = [];
  for await (const clips of batches) {
    for (const clip of clips) {
      period.add(clip.date);
      articles.push(...toDocxArticle(toArticle(clip), remarks));
      count += 1;
    }
  }
  const name = toLine(title);
  const document = new Document({
    title: name,
    creator: '区闻',
    styles: DOCX_STYLES,
    comments: { children: remarks.comments },
    sections: [toCover(name, period, count, madeAt), toContents(), toBody(articles)],
  });
  put(new Uint8Array(await Packer.pack(document, 'uint8array')));
};

function toCover(name: string, period: Period, count: number, madeAt: number): ISectionOptions {
  const facts = [period.toWords(), `共 ${count} 篇`, `${toChinaDay(madeAt)} 制作`].filter(
    (fact) => fact !== '',
  );
  return {
    properties: { page: PAGE },
    children: [
      new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        children: [new TextRun(name)],
      }),
      ...facts.map(
        (fact) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [new TextRun({ text: fact, size: 28 })],
          }),
      ),
    ],
  };
}

function toContents(): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...PAGE, pageNumbers: { start: 1, formatType: NumberFormat.LOWER_ROMAN } },
    },
    footers: { default: pageNumberFooter() },
    children: [
      new Paragraph({ style: 'ContentsHead', children: [new TextRun('目录')] }),
      new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-1' }),
    ],
  };
}

function toBody(articles: readonly (Paragraph | Table)[]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...PAGE, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    footers: { default: pageNumberFooter() },
    children: articles,
  };
}

function pageNumberFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 18 })],
      }),
    ],
  });
}
