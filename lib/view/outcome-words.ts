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
  return only && others.length === 0 ? t(LINES[only.how]) : t('clipMany', count(outcomes.length));
}
