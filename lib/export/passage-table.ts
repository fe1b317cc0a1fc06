/** The table of passages: what the reader marked and noted, one row each, in the order of the texts. */
import type { Passage } from '../model';
import { column, type Table } from './column';
import type { ExportedClip } from './format';
import { PASSAGE_STATE_WORDS, passageStates, type PassageState } from './passage-state';
import { LIST_SEPARATOR } from './words';

interface PassageRow {
  readonly clip: ExportedClip;
  readonly passage: Passage;
  readonly state: PassageState;
}

export const PASSAGE_TABLE: Table<ExportedClip, PassageRow> = {
  name: '划线',
  toRows: (clip) => {
    const states = passageStates(clip);
    return clip.passages.map((passage, at) => ({ clip, passage, state: states[at] ?? 'same' }));
  },
  columns: [
    column('划线', 'prose', 60, ({ passage }) => passage.quote),
    column('批注', 'prose', 40, ({ passage }) => passage.note),
    column('原文核对', 'text', 16, ({ state }) => PASSAGE_STATE_WORDS[state]),
    column('剪报标题', 'text', 40, ({ clip }) => clip.title),
    column('网址', 'link', 24, ({ clip }) => clip.url),
    column('来源', 'text', 16, ({ clip }) => clip.site),
    column('日期', 'day', 12, ({ clip }) => clip.date),
    column('版次', 'text', 16, ({ clip }) => clip.edition),
    column('标签', 'text', 16, ({ clip }) => clip.tags.join(LIST_SEPARATOR)),
    column('前文', 'text', 24, ({ passage }) => passage.prefix),
    column('后文', 'text', 24, ({ passage }) => passage.suffix),
    column('划线时间', 'moment', 18, ({ passage }) => passage.addedAt),
    column('剪报编号', 'text', 14, ({ clip }) => clip.id),
  ],
};
