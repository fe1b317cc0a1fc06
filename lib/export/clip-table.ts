/** CSV, one row a clipping: the ledger (台账) of what was collected. The texts are left to Markdown and JSON. */
import type { FullClip } from '../model';
import { toChinaMinute } from './china-time';
import { LIST_SEPARATOR, toCsvTable, toYesNo, type CsvColumn } from './csv-columns';

const COLUMNS: readonly CsvColumn<FullClip>[] = [
  { header: '标题', toCell: (clip) => clip.title },
  { header: '网址', toCell: (clip) => clip.url },
  { header: '来源', toCell: (clip) => clip.site },
  { header: '日期', toCell: (clip) => clip.date },
  { header: '开发区', toCell: (clip) => clip.zones.join(LIST_SEPARATOR) },
  { header: '企业', toCell: (clip) => clip.companies.join(LIST_SEPARATOR) },
  { header: '最大金额（元）', toCell: (clip) => clip.largestSum },
  { header: '提及处数', toCell: (clip) => clip.mentionCount },
  { header: '开发区新闻', toCell: (clip) => toYesNo(clip.verdict.isZoneNews) },
  { header: '已读', toCell: (clip) => toYesNo(clip.read) },
  { header: '剪报时间', toCell: (clip) => toChinaMinute(clip.clippedAt) },
  { header: '更新时间', toCell: (clip) => toChinaMinute(clip.updatedAt) },
];

/** The file, in the order of the clippings. */
export function toClipTable(clips: readonly FullClip[]): string {
  return toCsvTable(COLUMNS, clips);
}
