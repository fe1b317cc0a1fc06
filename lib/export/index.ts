/**
 * The formats that clippings leave in, as menus offer them. How each is written is told in writers.ts and export-docx.ts, which only
 * the worker loads that makes the files (entrypoints/export-worker.ts): the pages carry this table alone.
 *
 * What each holds of a clipping, beside title, address, outlet, day and writers:
 *
 *                       text  mentions  sums  tags, note  passages, notes  folder, topics, state  pictures
 *   JSON                yes   yes       yes   yes         yes              yes                    yes
 *   Word, HTML          yes   marked    yes   yes         yes              yes                    yes (not WebP and AVIF in Word)
 *   Markdown            yes   no        yes   yes         yes              yes                    no
 *   Excel               no    yes       yes   yes         yes              yes                    no
 *   CSV                 in three files: clippings, mentions with sums, passages; each as in Excel
 *   RIS, BibTeX, CSL    no    no        no    yes         yes              no                     no
 *   GB/T 7714           no    no        no    no          no               no                     no
 *   copied text         yes   marked    in the text alone   note and passages where they are asked for; no more
 *
 * A sum is its words, value in yuan or its currency, what it is for and the sentence it stands in. Markdown names zones and
 * companies in its front matter.
 */
import { MAX_DOCX_ARTICLES } from '../limits';
import { toLocalDay } from './local-time';

/** What a reader wants with a file; menus are grouped by it. */
export const EXPORT_GROUPS = ['read', 'table', 'cite', 'data'] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

export interface ExportFormat {
  readonly id: string;
  /** Formats of one family are one choice, with a second one below it. */
  readonly family: string;
  readonly group: ExportGroup;
  readonly extension: string;
  readonly mime: string;
  /** What the file's name says it holds, where two formats share an extension; else empty. */
  readonly content: string;
  /** The file has a title of its own, which the reader can give. */
  readonly isTitled: boolean;
}

const CSV = 'text/csv;charset=utf-8';
const TEXT = 'text/plain;charset=utf-8';

/** In the order in which a menu offers them. */
export const EXPORT_FORMATS = [
  {
    id: 'docx',
    family: 'docx',
    group: 'read',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: '',
    isTitled: true,
  },
  {
    id: 'docx-zip',
    family: 'docx',
    group: 'read',
    extension: 'zip',
    mime: 'application/zip',
    content: 'Word',
    isTitled: true,
  },
  {
    id: 'html',
    family: 'html',
    group: 'read',
    extension: 'html',
    mime: 'text/html;charset=utf-8',
    content: '',
    isTitled: true,
  },
  {
    id: 'markdown',
    family: 'markdown',
    group: 'read',
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    content: '',
    isTitled: false,
  },
  {
    id: 'markdown-zip',
    family: 'markdown',
    group: 'read',
    extension: 'zip',
    mime: 'application/zip',
    content: 'Markdown',
    isTitled: false,
  },
  {
    id: 'xlsx',
    family: 'xlsx',
    group: 'table',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: '',
    isTitled: false,
  },
  {
    id: 'csv-clips',
    family: 'csv',
    group: 'table',
    extension: 'csv',
    mime: CSV,
    content: '篇目',
    isTitled: false,
  },
  {
    id: 'csv-mentions',
    family: 'csv',
    group: 'table',
    extension: 'csv',
    mime: CSV,
    content: '提及',
    isTitled: false,
  },
  {
    id: 'csv-passages',
    family: 'csv',
    group: 'table',
    extension: 'csv',
    mime: CSV,
    content: '划线',
    isTitled: false,
  },
  {
    id: 'gbt7714',
    family: 'gbt7714',
    group: 'cite',
    extension: 'txt',
    mime: TEXT,
    content: '参考文献',
    isTitled: false,
  },
  {
    id: 'ris',
    family: 'ris',
    group: 'cite',
    extension: 'ris',
    mime: 'application/x-research-info-systems;charset=utf-8',
    content: '',
    isTitled: false,
  },
  {
    id: 'bibtex',
    family: 'bibtex',
    group: 'cite',
    extension: 'bib',
    mime: 'application/x-bibtex;charset=utf-8',
    content: '',
    isTitled: false,
  },
  {
    id: 'csl',
    family: 'csl',
    group: 'cite',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    content: 'CSL',
    isTitled: false,
  },
  {
    id: 'json',
    family: 'json',
    group: 'data',
    extension: 'json',
    mime: 'application/json',
    content: '',
    isTitled: false,
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];
export type ExportFamily = (typeof EXPORT_FORMATS)[number]['family'];

/** What goes to the clipboard instead of into a file. */
export const COPY_FORMATS = [
  'rich-text',
  'plain-text',
  'rich-text-notes',
  'plain-text-notes',
  'gbt7714',
] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** All that the worker can write. */
export type WrittenForm = ExportFormatId | CopyFormat;

/** Forms that hand out the HTML of clippings, or the pictures in it. */
const WITH_HTML: readonly WrittenForm[] = ['json', 'html', 'docx', 'docx-zip'];

/** Whether a form asks for the HTML of clippings: the others are spared reading it. */
export function holdsHtml(form: WrittenForm): boolean {
  return WITH_HTML.includes(form);
}

/** The format in which so many clippings can be had: a Word file of more than MAX_DOCX_ARTICLES comes in volumes, and no other does. */
export function fittingFormat(format: ExportFormatId, count: number): ExportFormatId {
  if (format !== 'docx' && format !== 'docx-zip') return format;
  return count > MAX_DOCX_ARTICLES ? 'docx-zip' : 'docx';
}

/**
 * What to call the file: 区闻剪报-2026-07-27-12篇-提及.csv. The day is the reader's own; no character in it troubles a file system.
 * @param madeAt milliseconds since 1970
 * @param count how many clippings the file holds
 */
export function exportFileName(
  format: Pick<ExportFormat, 'extension' | 'content'>,
  madeAt: number,
  count: number,
): string {
  const parts = ['区闻剪报', toLocalDay(madeAt), `${count}篇`, format.content];
  return `${parts.filter((part) => part !== '').join('-')}.${format.extension}`;
}
