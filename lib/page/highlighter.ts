/**
 * Paints mentions on a page with the CSS Custom Highlight API: the page's own nodes are never touched, so that neither its
 * scripts nor its layout can tell. The colours stand in entrypoints/news.content/style.css.
 *
 * nb. In Firefox a content script may fill a Highlight but not iterate it; what was painted is kept in arrays of our own.
 * nb. The registry is the page's as well as ours: our names carry the product's, and we take away nothing but them.
 */
import { MENTION_TYPES, type Mention, type MentionType, type Span } from '../model';
import type { TextRange } from './page-text';
import { sliced, type SliceClock } from './slices';

/** The part of `CSS.highlights` that painting needs. */
export interface HighlightRegistry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

export interface Highlighter {
  /** Whether this browser can paint. Without, `paint` does nothing. */
  readonly canPaint: boolean;
  /** Shows these mentions and no others. Works in slices; throws the signal's reason when it is aborted. */
  paint(
    mentions: readonly Mention[],
    toRanges: (span: Span) => TextRange[],
    signal?: AbortSignal,
  ): Promise<void>;
  /** Takes away what was painted, and ends a painting that is under way. */
  clear(): void;
}

export interface Paint {
  readonly registry: HighlightRegistry;
  /** Makes an empty Highlight; and a live range of text out of data. */
  createHighlight(): Highlight;
  createRange(range: TextRange): AbstractRange;
}

/** The names under which the style sheet knows the three. */
export const HIGHLIGHT_NAMES = {
  zone: 'quwen-zone',
  company: 'quwen-company',
  money: 'quwen-money',
} as const satisfies Record<MentionType, string>;

export function createHighlighter(
  paint: Paint | undefined = browserPaint(),
  clock?: SliceClock,
): Highlighter {
  /** Counts the paintings, so that an older one that was waiting for its turn knows that it is over. */
  let turn = 0;

  function clear(): void {
    turn++;
    for (const type of MENTION_TYPES) paint?.registry.delete(HIGHLIGHT_NAMES[type]);
  }

  return {
    canPaint: paint !== undefined,
    clear,
    async paint(mentions, toRanges, signal) {
      clear();
      if (!paint) return;
      const own = turn;
      const between = sliced(signal, clock);
      const highlights = {
        zone: paint.createHighlight(),
        company: paint.createHighlight(),
        money: paint.createHighlight(),
      } satisfies Record<MentionType, Highlight>;
      for (const mention of mentions) {
        await between();
        if (own !== turn) return;
        for (const range of toRanges(mention)) highlights[mention.type].add(paint.createRange(range));
      }
      // Shown when complete: a highlight that is already shown would be painted anew with each range it is given.
      for (const type of MENTION_TYPES) paint.registry.set(HIGHLIGHT_NAMES[type], highlights[type]);
    },
  };
}

/** What this browser paints with, or undefined where it has no Custom Highlight API. */
function browserPaint(): Paint | undefined {
  if (typeof Highlight !== 'function' || typeof CSS === 'undefined' || !('highlights' in CSS))
    return undefined;
  return {
    registry: CSS.highlights,
    createHighlight: () => new Highlight(),
    createRange: (range) => new StaticRange(range),
  };
}
