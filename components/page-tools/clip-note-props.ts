import type { Clip, ClipOutcome, Problem } from '../../lib/model';
import type { Annotation, Saving } from './AnnotationFields';

export interface ClipNoteState {
  /** Two confirmations with the same words are still two: each has its own time. */
  readonly id: number;
  readonly told:
    | { readonly is: 'clipped'; readonly outcomes: readonly ClipOutcome[] }
    /** Asked for by the reader: note and tags of the clipping that this page is kept in. */
    | { readonly is: 'kept'; readonly clip: Clip }
    | { readonly is: 'undone'; readonly words: string }
    | {
        readonly is: 'failed';
        readonly problem: Problem;
        /** What failed: to clip something, or to teach a word. */
        readonly what: 'clip' | 'word';
        /** Whether it can be tried again from here: a link's menu is gone, the page is still there. */
        readonly canRetry: boolean;
      };
  /** How the saving of note and tags stands, by the clipping's id; nothing where nothing was saved. */
  readonly savings: ReadonlyMap<string, Saving>;
  /** An undo, a note … that failed, though the clipping stands. */
  readonly problem: Problem | null;
}

export interface ClipNoteActions {
  /** Take these back (idsToTakeBack): what is new, what came back from the bin, and a version in whose place another text came. */
  readonly onUndo: (ids: readonly string[]) => void;
  readonly onAnnotate: (id: string, annotation: Annotation) => void;
  readonly onOpenClip: (id: string) => void;
  /** Clip again what failed. */
  readonly onRetryClip: () => void;
  readonly onCloseNote: () => void;
}

export type ClipNoteProps = ClipNoteState & ClipNoteActions;
