/** How a 剪报 looks in Word: A4, 宋体 to read and 黑体 above it, as Chinese newsrooms hand papers in. Sizes in half points, lengths in twips. */
import { convertMillimetersToTwip, TextRun, type IRunOptions, type IStylesOptions } from 'docx';

const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };

export const MUTED = '646A73';
/** The seal's red, for what leads the eye; the grey of a thin line. */
export const SEAL = 'B4322A';
export const RULE = 'C9C4B8';
/** The ground of the head of a table. */
export const HEAD_FILL = 'F4F1EA';
/** The three kinds are told apart by more than colour, as on the pages: solid, dotted, double. */
export const MENTION_STYLES = {
  zone: { color: '1B6E3C', underline: { type: 'single', color: '1B6E3C' } },
  company: { color: '1E4F91', underline: { type: 'dotted', color: '1E4F91' } },
  money: { color: '8A5A00', underline: { type: 'double', color: '8A5A00' } },
} as const;
/** The ground of a passage that the reader marked. */
export const PASSAGE_FILL = 'FBECCB';

export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(25),
    bottom: convertMillimetersToTwip(22),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
  },
};

/** Of a line of text, in twips. */
export const TEXT_WIDTH = convertMillimetersToTwip(210 - 28 - 26);

/** Of the line above a headline that numbers the article; headers name the article by it. */
export const NUMBER_STYLE = '篇号';

/**
 * A run of Chinese words. nb. Without the hint Word takes “ ” … — and · for Latin and sets them in Times New Roman, narrow and
 * low (MS-OI29500, 2.1.88). It stands in each run, as Word itself writes it.
 */
export function words(text: string, options: Omit<IRunOptions, 'text' | 'children' | 'font'> = {}): TextRun {
  return new TextRun({ ...options, text, font: { hint: 'eastAsia' } });
}

export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: BODY, size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: HEAD, size: 56, bold: true },
      paragraph: { spacing: { before: 3_600, after: 480 } },
    },
    heading1: {
      run: { font: HEAD, size: 36, bold: true, color: '1F2328' },
      paragraph: { spacing: { before: 80, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'ArticleText',
      name: '正文文章',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { firstLineChars: 200, firstLine: 480 }, spacing: { line: 400, after: 60 } },
    },
    {
      id: 'Facts',
      name: '出处',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, color: MUTED },
      paragraph: { spacing: { after: 80, line: 320 } },
    },
    {
      id: 'CoverFact',
      name: '封面信息',
      basedOn: 'Normal',
      run: { size: 28 },
      paragraph: { alignment: 'center', spacing: { before: 60, after: 120 } },
    },
    {
      id: 'ContentsLine',
      name: '目录条目',
      basedOn: 'Normal',
      run: { size: 24 },
      paragraph: { spacing: { before: 140, line: 320 } },
    },
    {
      id: 'ContentsFrom',
      name: '目录出处',
      basedOn: 'Normal',
      run: { size: 18, color: MUTED },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'SumCell',
      name: '金额表',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 260 } },
    },
    {
      id: 'ArticleNumber',
      name: NUMBER_STYLE,
      basedOn: 'Normal',
      next: 'Heading1',
      run: { font: HEAD, size: 21, color: SEAL },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    },
    {
      id: 'Byline',
      name: '来源',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21, color: MUTED },
      paragraph: { spacing: { after: 240, line: 320 } },
    },
    {
      id: 'Picture',
      name: '图片',
      basedOn: 'Normal',
      paragraph: { alignment: 'center', spacing: { before: 120, after: 60 } },
    },
    {
      id: 'PictureWords',
      name: '图片说明',
      basedOn: 'Normal',
      run: { size: 20, color: MUTED },
      paragraph: { alignment: 'center', spacing: { after: 160, line: 300 } },
    },
    {
      id: 'Running',
      name: '书眉',
      basedOn: 'Normal',
      run: { size: 18, color: MUTED },
    },
    {
      id: 'SideHead',
      name: '附注标题',
      basedOn: 'Normal',
      run: { font: HEAD, size: 21, bold: true, color: SEAL },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    {
      id: 'ContentsHead',
      name: '目录标题',
      basedOn: 'Normal',
      run: { font: HEAD, size: 32, bold: true },
      paragraph: { spacing: { after: 240 } },
    },
  ],
};
