/** The keys of the reader pane beside those of the library (library-keys.ts), for the handler and for the help sheet. */
import type { KeyPress } from './library-keys';
import type { MessageKey } from './words';

export const READER_ACTIONS = [
  'page-down',
  'page-up',
  'next-mention',
  'previous-mention',
  'mark',
  'annotate',
  'copy',
  'original',
  'print',
] as const;
export type ReaderAction = (typeof READER_ACTIONS)[number];

export interface ReaderKey {
  readonly does: ReaderAction;
  /** As KeyboardEvent.key has them, but for Space. Each of them does it. */
  readonly keys: readonly string[];
  readonly words: MessageKey;
}

export const READER_KEYS: readonly ReaderKey[] = [
  { does: 'page-down', keys: ['Space', 'PageDown'], words: 'readerKeyPageDown' },
  { does: 'page-up', keys: ['Shift+Space', 'PageUp'], words: 'readerKeyPageUp' },
  { does: 'next-mention', keys: ['n'], words: 'readerKeyNext' },
  { does: 'previous-mention', keys: ['p'], words: 'readerKeyPrevious' },
  { does: 'mark', keys: ['m'], words: 'readerKeyMark' },
  { does: 'annotate', keys: ['a'], words: 'readerKeyAnnotate' },
  { does: 'copy', keys: ['c'], words: 'readerKeyCopy' },
  { does: 'original', keys: ['O'], words: 'readerKeyOriginal' },
  { does: 'print', keys: ['P'], words: 'readerKeyPrint' },
];

const ACTION_OF = new Map(READER_KEYS.flatMap(({ keys, does }) => keys.map((key) => [key, does] as const)));

/** What a key does in the reader; null for one that is none of its, or has a modifier that belongs to the browser. */
export function readReaderKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): ReaderAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const name = key === ' ' ? 'Space' : key;
  // nb. A character comes with Shift already in it (O, P); a named key does not.
  return ACTION_OF.get(shiftKey && name.length > 1 ? `Shift+${name}` : name) ?? null;
}
