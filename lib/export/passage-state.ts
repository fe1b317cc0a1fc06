/** Whether the words that the reader marked still stand in the text: a quotation that was changed since must not go out as one that holds. */
import { passageFinder } from '../passages/find-passage';
import type { ExportedClip } from './format';

/** not-found: its words are no longer in the text. */
export type PassageState = 'same' | 'changed' | 'not-found';

/** In words; nothing where it stands as it was marked. */
export const PASSAGE_STATE_WORDS: Readonly<Record<PassageState, string>> = {
  same: '',
  changed: '原文已改动',
  'not-found': '原文中已找不到',
};

/** The same behind a quotation: （原文已改动）. */
export function toStateRemark(state: PassageState): string {
  return state === 'same' ? '' : `（${PASSAGE_STATE_WORDS[state]}）`;
}

/** @param change how its words differ from what stands in the text; undefined where nothing like them does */
export function toPassageState(change: 'none' | 'words' | 'figures' | undefined): PassageState {
  if (change === undefined) return 'not-found';
  return change === 'none' ? 'same' : 'changed';
}

/** The states of a clipping's passages, in their order. */
export function passageStates({ text, passages }: ExportedClip): PassageState[] {
  if (passages.length === 0) return [];
  const find = passageFinder(text);
  return passages.map((passage) => toPassageState(find(passage)?.change));
}
