import type { Knowledge, Mention, Problem, ReaderWord } from '../../lib/model';
import type { Rect, Size } from '../../lib/view/place-card';

/** What the collection says of a name: not yet anything, its knowledge, or why it cannot say. */
export type CardKnowledge =
  | { readonly is: 'asking' }
  | { readonly is: 'known'; readonly knowledge: Knowledge }
  | { readonly is: 'failed'; readonly problem: Problem };

/** A word that the reader taught by this card. A failure with a word is of taking it back: it is taught still. */
export type Teaching =
  | { readonly is: 'working' }
  | { readonly is: 'taught'; readonly word: Pick<ReaderWord, 'kind' | 'name'> }
  | { readonly is: 'taken-back' }
  | { readonly is: 'failed'; readonly problem: Problem; readonly word?: Pick<ReaderWord, 'kind' | 'name'> };

export interface MentionCardState {
  readonly mention: Mention;
  /** Where the mention stands: its client rectangles, in pixels of the viewport. */
  readonly rects: readonly Rect[];
  /** The card takes the focus: it was opened by stepping with the keyboard. */
  readonly byKeyboard: boolean;
  /** Not shown of a sum. */
  readonly knowledge: CardKnowledge;
  /** Null until the reader teaches something. */
  readonly teaching: Teaching | null;
}

export interface MentionCardActions {
  /** Shows a clipping in the library. */
  readonly onShowClip: (id: string) => void;
  /** Shows in the library what mentions the zone or company. */
  readonly onShowName: (name: Pick<Mention, 'type' | 'canonical'>) => void;
  readonly onTeach: (word: Pick<ReaderWord, 'kind' | 'name'>) => void;
  /** Take the word back that was taught last. */
  readonly onUnteach: () => void;
  readonly onCloseCard: () => void;
  /** Whether the pointer or the focus is in the card: it is not to go while it is. */
  readonly onHoldCard: (held: boolean) => void;
}

export type MentionCardProps = MentionCardState & MentionCardActions & { readonly viewport: Size };
