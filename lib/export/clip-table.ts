/** The table of clippings, one row each: the ledger (台账) of what was collected. The texts are left to the other formats. */
import { column, type Table } from './column';
import type { ExportedClip } from './format';
import { LIST_SEPARATOR, SCOPE_WORDS, STATE_WORDS, toYesNo } from './words';

/** nb. 同稿编号 is the same for all prints of one story: sorted by it, reprints stand together. 编号 ties the tables together. */
export const CLIP_TABLE: Table<ExportedClip, ExportedClip> = {
  name: '篇目',
  toRows: (clip) => [clip],
  columns: [
    column('标题', 'text', 48, (clip) => clip.title),
    column('网址', 'link', 32, (clip) => clip.url),
    column('来源', 'text', 16, (clip) => clip.site),
    column('日期', 'day', 12, (clip) => clip.date),
    column('时间', 'text', 8, (clip) => clip.time),
    column('版次', 'text', 16, (clip) => clip.edition),
    column('作者', 'text', 16, (clip) => clip.author),
    column('通讯员', 'text', 12, (clip) => clip.correspondent),
    column('责任编辑', 'text', 12, (clip) => clip.editor),
    column('开发区', 'text', 36, (clip) => clip.zones.join(LIST_SEPARATOR)),
    column('企业', 'text', 36, (clip) => clip.companies.join(LIST_SEPARATOR)),
    column('地区', 'text', 20, (clip) => clip.places.join(LIST_SEPARATOR)),
    column('主题', 'text', 20, (clip) => clip.topics.join(LIST_SEPARATOR)),
    column('主要金额（元）', 'yuan', 20, (clip) => clip.largestSum),
    column('主要金额（亿元）', 'yi', 16, (clip) => clip.largestSum),
    column('主要金额性质', 'text', 12, (clip) => clip.sumRole),
    column('提及处数', 'number', 10, (clip) => clip.mentionCount),
    column('划线处数', 'number', 10, (clip) => clip.passages.length),
    column('开发区新闻', 'text', 10, (clip) => toYesNo(clip.verdict.isZoneNews)),
    column('标签', 'text', 20, (clip) => clip.tags.join(LIST_SEPARATOR)),
    column('备注', 'prose', 40, (clip) => clip.note),
    column('状态', 'text', 8, (clip) => STATE_WORDS[clip.state]),
    column('星标', 'text', 8, (clip) => toYesNo(clip.starred)),
    column('文件夹', 'text', 16, (clip) => clip.folderName),
    column('剪报范围', 'text', 10, (clip) => SCOPE_WORDS[clip.scope]),
    column('编号', 'text', 14, (clip) => clip.id),
    column('同稿编号', 'text', 14, (clip) => clip.story),
    column('剪报时间', 'moment', 18, (clip) => clip.clippedAt),
    column('更新时间', 'moment', 18, (clip) => clip.updatedAt),
    column('改动时间', 'moment', 18, (clip) => clip.changedAt),
  ],
};
