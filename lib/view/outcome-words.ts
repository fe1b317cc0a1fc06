/** What came of a clip, in one line. */
import type { ClipOutcome } from '../model';
import type { MessageKey, Words } from './words';

const LINES = {
  added: 'clipAdded',
  updated: 'clipUpdated',
  restored: 'clipRestored',
} as const satisfies Record<ClipOutcome['how'], MessageKey>;

/** One clipping among several. */
export const HOW_WORDS = {
  added: 'howAdded',
  updated: 'howUpdated',
  restored: 'howRestored',
} as const satisfies Record<ClipOutcome['how'], MessageKey>;

/** 已剪下，存入剪报; 剪下 3 篇. */
export function outcomesInWords(outcomes: readonly ClipOutcome[], { t, count }: Words): string {
  const [only, ...others] = outcomes;
  if (!only || others.length > 0) return t('clipMany', count(outcomes.length));
  // A selection is a clipping beside that of the page, and takes nothing from it.
  if (only.clip.scope === 'selection' && only.how !== 'updated') return t('clipAddedSelection');
  return t(LINES[only.how]);
}
