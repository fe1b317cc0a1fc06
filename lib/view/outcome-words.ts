/** What came of a clip, in words. */
import { BIN_DAYS } from '../limits';
import type { ClipOutcome, Difference } from '../model';
import { DIFFERENCE_WORDS } from './reprint-words';
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

/** Changes that one line names. */
const MAX_IN_LINE = 3;

/** 已剪下，存入剪报; 剪下 3 篇. */
export function outcomesInWords(outcomes: readonly ClipOutcome[], { t, count }: Words): string {
  const [only, ...others] = outcomes;
  if (!only || others.length > 0) return t('clipMany', count(outcomes.length));
  // A selection is a clipping beside that of the page, and takes nothing from it.
  if (only.clip.scope === 'selection' && only.how !== 'updated') return t('clipAddedSelection');
  if (only.how === 'updated' && only.changed) return t('clipUpdatedText');
  return t(LINES[only.how]);
}

/** The same with what changed on the page, for a note of one line: 剪报已更新… 金额：原 126.8亿元，现 128.8亿元… */
export function outcomesInFull(outcomes: readonly ClipOutcome[], words: Words): string {
  const said = outcomesInWords(outcomes, words);
  const [only, ...others] = outcomes;
  if (!only?.changed || others.length > 0) return said;
  const { t, count, language } = words;
  const { differences } = only.changed;
  const [colon, between] = language.startsWith('zh') ? ['：', '；'] : [': ', '; '];
  const told = differences
    .slice(0, MAX_IN_LINE)
    .map((difference) => t(DIFFERENCE_WORDS[difference.of]) + colon + changeOfFactInWords(difference, words));
  const more = differences.length - told.length;
  const parts = [said, ...told, ...(more > 0 ? [t('clipChangesMore', count(more))] : []), keptInWords(words)];
  return parts.join(between);
}

/** 原 126.8亿元，现 128.8亿元; 新增 …; 已无 …. `here` is how it is now. */
export function changeOfFactInWords({ here, there }: Difference, { t }: Words): string {
  if (there === '') return t('clipIsNew', here);
  return here === '' ? t('clipIsGone', there) : t('clipWasIs', there, here);
}

/** Where the earlier text is. */
export function keptInWords({ t, count }: Words): string {
  return t('clipEarlierKept', count(BIN_DAYS));
}

/** What takes the clips back (takeBackClips): new clippings, and the versions in whose place others came. One whose text is as it was has nothing to go back to. */
export function idsToTakeBack(outcomes: readonly ClipOutcome[]): string[] {
  return outcomes.flatMap(({ how, clip, changed }) => {
    if (how !== 'updated') return [clip.id];
    return changed ? [changed.earlier] : [];
  });
}

/** What is said when they were taken back. */
export function takenBackInWords(outcomes: readonly ClipOutcome[], { t }: Words): string {
  return t(outcomes.every(({ how }) => how === 'updated') ? 'clipVersionBack' : 'clipUndone');
}
