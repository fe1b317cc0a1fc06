/** The keys between a search box and the list under it, for the help sheet; components/find/SearchBox and ClipTable have them. */
import type { MessageKey } from './words';

export const BOX_KEYS = [
  { does: 'to-list', keys: ['Enter', 'ArrowDown'], words: 'libKeyBoxList' },
  { does: 'leave', keys: ['Escape'], words: 'libKeyBoxLeave' },
  { does: 'back', keys: ['ArrowUp'], words: 'libKeyBoxBack' },
] as const satisfies readonly {
  readonly does: string;
  readonly keys: readonly string[];
  readonly words: MessageKey;
}[];
