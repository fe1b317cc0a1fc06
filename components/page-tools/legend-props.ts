import type { Clip, MentionType, Problem } from '../../lib/model';

export interface LegendState {
  /** reading: names are still being looked up, `counts` may grow; ready; failed: see `problem`. */
  readonly state: 'reading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  /** Mentions of each kind on the page, hidden kinds included. */
  readonly counts: Readonly<Record<MentionType, number>>;
  /** Which kinds are painted. */
  readonly shown: Readonly<Record<MentionType, boolean>>;
  /** Whether anything is painted at all (the reader's setting), and whether this browser can. */
  readonly highlights: boolean;
  readonly canPaint: boolean;
  /** Only the first part of a very long page was read. */
  readonly truncated: boolean;
  /** Where the reader stands among the mentions that can be stepped through: from 0; null before the first step. */
  readonly step: { readonly at: number | null; readonly of: number };
  /** The clipping of this page, if it is in the collection. */
  readonly clip: Pick<Clip, 'updatedAt'> | null;
  readonly isClipping: boolean;
  readonly isFolded: boolean;
}

export interface LegendActions {
  /** Escape closes what stands above the legend first; null where nothing does. */
  readonly onEscapeFirst?: (() => void) | null;
  readonly onShow: (type: MentionType, shown: boolean) => void;
  readonly onHighlights: (on: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClip: () => void;
  /** Note and tags of the clipping of this page. */
  readonly onNoteClip: () => void;
  readonly onFold: (folded: boolean) => void;
  /** Not on this site. */
  readonly onLeave: () => void;
  /** Read the page again. */
  readonly onRetry: () => void;
}

export type LegendProps = LegendState & LegendActions;
