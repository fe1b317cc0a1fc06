/** The formats that clippings leave in: one file a format, one table of them all. Pure: clippings in, text out. */
import { toChinaDay } from './china-time';
import { toClipTable } from './clip-table';
import type { ExportFormat } from './format';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import { toMentionTable } from './mention-table';

export type { ExportFormat, ExportMoment } from './format';

/** In the order in which a menu offers them. */
export const EXPORT_FORMATS = [
  {
    id: 'csv-clips',
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    labelKey: 'exportCsvClips',
    content: '篇目',
    make: toClipTable,
  },
  {
    id: 'csv-mentions',
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    labelKey: 'exportCsvMentions',
    content: '提及',
    make: toMentionTable,
  },
  {
    id: 'markdown',
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    labelKey: 'exportMarkdown',
    content: '',
    make: toMarkdown,
  },
  {
    id: 'json',
    extension: 'json',
    mime: 'application/json',
    labelKey: 'exportJson',
    content: '',
    make: toJson,
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];

/**
 * What to call the file: 区闻剪报-2026-07-27-12篇-提及.csv. The day is China's; no character in it troubles a file system.
 * @param madeAt milliseconds since 1970
 * @param count how many clippings the file holds
 */
export function exportFileName(
  format: Pick<ExportFormat, 'extension' | 'content'>,
  madeAt: number,
  count: number,
): string {
  const parts = ['区闻剪报', toChinaDay(madeAt), `${count}篇`, format.content];
  return `${parts.filter((part) => part !== '').join('-')}.${format.extension}`;
}
