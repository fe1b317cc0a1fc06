/**
 * The keys of the library, in one table: the handler looks them up in it and the help sheet lists it, so that neither can say
 * what the other does not.
 *
 * They are single letters, as mail readers have them, and hold only while nothing is typed or composed.
 */
import type { MessageKey } from './words';

/** What a key does. */
export const LIBRARY_ACTIONS = [
  'next',
  'previous',
  'first',
  'last',
  'open',
  'close',
  'toggle-done',
  'toggle-star',
  'delete',
  'undo',
  'select',
  'select-range-next',
  'select-range-previous',
  'select-all',
  'tag',
  'move',
  'search',
  'go-all',
  'go-unread',
  'go-starred',
  'go-bin',
  'go-figures',
  'go-keeping',
  'help',
] as const;
export type LibraryAction = (typeof LIBRARY_ACTIONS)[number];

/** The parts of the help sheet. */
export const KEY_GROUPS = ['moving', 'clipping', 'choosing', 'going'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

export interface LibraryKey {
  readonly does: LibraryAction;
  readonly group: KeyGroup;
  /** As KeyboardEvent.key has them; `g x` is one after the other. Each of them does it. */
  readonly keys: readonly string[];
  readonly words: MessageKey;
}

export const LIBRARY_KEYS: readonly LibraryKey[] = [
  { does: 'next', group: 'moving', keys: ['j', 'ArrowDown'], words: 'libKeyNext' },
  { does: 'previous', group: 'moving', keys: ['k', 'ArrowUp'], words: 'libKeyPrevious' },
  { does: 'first', group: 'moving', keys: ['Home'], words: 'libKeyFirst' },
  { does: 'last', group: 'moving', keys: ['End'], words: 'libKeyLast' },
  { does: 'open', group: 'moving', keys: ['o', 'Enter'], words: 'libKeyOpen' },
  { does: 'close', group: 'moving', keys: ['Escape'], words: 'libKeyClose' },
  { does: 'toggle-done', group: 'clipping', keys: ['e'], words: 'libKeyDone' },
  { does: 'toggle-star', group: 'clipping', keys: ['s'], words: 'libKeyStar' },
  { does: 'tag', group: 'clipping', keys: ['l'], words: 'libKeyTag' },
  { does: 'move', group: 'clipping', keys: ['v'], words: 'libKeyMove' },
  { does: 'delete', group: 'clipping', keys: ['#', 'Delete'], words: 'libKeyDelete' },
  { does: 'undo', group: 'clipping', keys: ['u'], words: 'libKeyUndo' },
  { does: 'select', group: 'choosing', keys: ['x'], words: 'libKeySelect' },
  {
    does: 'select-range-next',
    group: 'choosing',
    keys: ['J', 'Shift+ArrowDown'],
    words: 'libKeySelectNext',
  },
  {
    does: 'select-range-previous',
    group: 'choosing',
    keys: ['K', 'Shift+ArrowUp'],
    words: 'libKeySelectPrevious',
  },
  { does: 'select-all', group: 'choosing', keys: ['*', 'Ctrl+a'], words: 'libKeySelectAll' },
  { does: 'search', group: 'going', keys: ['/'], words: 'libKeySearch' },
  { does: 'go-all', group: 'going', keys: ['g a'], words: 'libKeyGoAll' },
  { does: 'go-unread', group: 'going', keys: ['g u'], words: 'libKeyGoUnread' },
  { does: 'go-starred', group: 'going', keys: ['g s'], words: 'libKeyGoStarred' },
  { does: 'go-bin', group: 'going', keys: ['g b'], words: 'libKeyGoBin' },
  { does: 'go-figures', group: 'going', keys: ['g f'], words: 'libKeyGoFigures' },
  { does: 'go-keeping', group: 'going', keys: ['g k'], words: 'libKeyGoKeeping' },
  { does: 'help', group: 'going', keys: ['?'], words: 'libKeyHelp' },
];

/** What of a KeyboardEvent tells which key it is. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ACTION_OF = new Map(LIBRARY_KEYS.flatMap(({ keys, does }) => keys.map((key) => [key, does] as const)));

/** First keys of two in a row. */
const PREFIXES = new Set([...ACTION_OF.keys()].flatMap((key) => (/^. ./.test(key) ? [key.slice(0, 1)] : [])));

/** What a key press means: an action; the first key of two, pending; or null for a key that is none of ours. */
export function readKey(
  press: KeyPress,
): { readonly does: LibraryAction } | { readonly pending: string } | null {
  const name = nameOf(press);
  if (name === null) return null;
  const does = ACTION_OF.get(name);
  if (does !== undefined) return { does };
  return PREFIXES.has(name) ? { pending: name } : null;
}

/** What a key press means right after `pending`, the first of two; null where it means nothing with it, or where '' was. */
export function readSecond(press: KeyPress, pending: string): LibraryAction | null {
  const name = nameOf(press);
  if (name === null || pending === '') return null;
  return ACTION_OF.get(`${pending} ${name}`) ?? null;
}

/** The key as the table writes it; null for one with a modifier that belongs to the browser. */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return `Ctrl+${key.toLowerCase()}`;
  // nb. A character comes with Shift already in it (J, #, ?); a named key does not.
  return shiftKey && key.length > 1 ? `Shift+${key}` : key;
}
