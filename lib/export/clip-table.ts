/** CSV, one row a clipping: the ledger (台账) of what was collected. The texts are left to Markdown and JSON. */
import type { ClipScope, FullClip } from '../model';
import { toChinaMinute } from './china-time';
import { LIST_SEPARATOR, toCsvTable, toYesNo, type CsvColumn } from './csv-columns';

const SCOPE_WORDS: Readonly<Record<ClipScope, string>> = { page: '整页', article: '单篇', selection: '选段' };

/** nb. 同稿编号 is the same for all prints of one story: sorted by it, reprints stand together. */
const COLUMNS: readonly CsvColumn<FullClip>[] = [
  { header: '标题', toCell: (clip) => clip.title },
  { header: '网址', toCell: (clip) => clip.url },
  { header: '来源', toCell: (clip) => clip.site },
  { header: '日期', toCell: (clip) => clip.date },
  { header: '时间', toCell: (clip) => clip.time },
  { header: '版次', toCell: (clip) => clip.edition },
  { header: '作者', toCell: (clip) => clip.author },
  { header: '通讯员', toCell: (clip) => clip.correspondent },
  { header: '责任编辑', toCell: (clip) => clip.editor },
  { header: '开发区', toCell: (clip) => clip.zones.join(LIST_SEPARATOR) },
  { header: '企业', toCell: (clip) => clip.companies.join(LIST_SEPARATOR) },
  { header: '最大金额（元）', toCell: (clip) => clip.largestSum },
  { header: '提及处数', toCell: (clip) => clip.mentionCount },
  { header: '开发区新闻', toCell: (clip) => toYesNo(clip.verdict.isZoneNews) },
  { header: '标签', toCell: (clip) => clip.tags.join(LIST_SEPARATOR) },
  { header: '备注', toCell: (clip) => clip.note },
  { header: '剪报范围', toCell: (clip) => SCOPE_WORDS[clip.scope] },
  { header: '同稿编号', toCell: (clip) => clip.story },
  { header: '已读', toCell: (clip) => toYesNo(clip.read) },
  { header: '剪报时间', toCell: (clip) => toChinaMinute(clip.clippedAt) },
  { header: '更新时间', toCell: (clip) => toChinaMinute(clip.updatedAt) },
];

/** The file, in the order of the clippings. */
export function toClipTable(clips: readonly FullClip[]): string {
  return toCsvTable(COLUMNS, clips);
}
