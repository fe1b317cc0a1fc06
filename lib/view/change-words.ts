import type { BulkChange, ReadState } from '../model';
import type { MessageKey, Words } from './words';

const STATE_TOLD = {
  unread: ['libToldUnreadOne', 'libToldUnreadMany'],
  reading: ['libToldReadingOne', 'libToldReadingMany'],
  done: ['libToldDoneOne', 'libToldDoneMany'],
} as const satisfies Record<ReadState, readonly [MessageKey, MessageKey]>;

/**
 * What was done to clippings, in a line that offers to undo it.
 * @param about the title of the clipping, where it is one, and the name of the folder they were moved to
 */
export function changeInWords(
  change: BulkChange,
  number: number,
  about: { readonly title?: string; readonly folder?: string },
  { t, count }: Words,
): string {
  const say = (one: MessageKey, many: MessageKey, ...rest: readonly string[]) =>
    about.title === undefined ? t(many, count(number), ...rest) : t(one, about.title, ...rest);
  switch (change.do) {
    case 'state':
      return say(STATE_TOLD[change.state][0], STATE_TOLD[change.state][1]);
    case 'star':
      return change.starred
        ? say('libToldStarOne', 'libToldStarMany')
        : say('libToldUnstarOne', 'libToldUnstarMany');
    case 'move':
      return change.folder === ''
        ? say('libToldUnfiledOne', 'libToldUnfiledMany')
        : say('libToldMovedOne', 'libToldMovedMany', about.folder ?? '');
    case 'tag':
      return say('libToldTagsOne', 'libToldTagsMany');
    case 'bin':
      return say('clipDeletedOne', 'clipDeletedMany');
    case 'restore':
      return say('libToldRestoredOne', 'libToldRestoredMany');
  }
}
