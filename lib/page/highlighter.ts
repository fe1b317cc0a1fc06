/**
 * Paints mentions on a page with the CSS Custom Highlight API: the page's own nodes are never touched, so that neither its
 * scripts nor its layout can tell. The colours stand in entrypoints/reading.content/style.css.
 *
 * A page that is painted again keeps what has not changed: the ranges stay in their Highlight, and the difference alone is added
 * and taken away.
 *
 * nb. In Firefox a content script may fill a Highlight but not iterate it; what was painted is kept in lists of our own.
 * nb. The registry is the page's as well as ours: our names carry the product's, and we take away nothing but them. A page that
 * clears them, or empties them, has them back with the next painting.
 */
import { MENTION_TYPES, type MentionType } from '../model';
import { MENTIONS_A_LOOK, type MentionPlaces } from './mention-places';
import type { TextRange } from './page-text';
import { sliced, type SliceClock } from './slices';

/** The part of `CSS.highlights` that painting needs. */
export interface HighlightRegistry {
  get(name: string): Highlight | undefined;
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

export type Shown = Readonly<Record<MentionType, boolean>>;

export interface Highlighter {
  /** Whether this browser can paint. Without, `paint` and `mark` do nothing. */
  readonly canPaint: boolean;
  /**
   * Shows these mentions, of the kinds that are to be shown, and no others. Works in slices; throws the signal's reason when it is
   * aborted. A painting that was still under way ends without showing.
   */
  paint(places: MentionPlaces, shown: Shown, signal?: AbortSignal): Promise<void>;
  /** Marks the one mention that next and previous have come to; none when there are no ranges. */
  mark(ranges: readonly TextRange[]): void;
  /** Takes away what was painted and marked, and ends a painting that is under way. */
  clear(): void;
}

export interface Paint {
  readonly registry: HighlightRegistry;
  /** Makes an empty Highlight; and a static range of text out of data. */
  createHighlight(): Highlight;
  createRange(range: TextRange): AbstractRange;
}

/** The names under which the style sheet knows the three. */
export const HIGHLIGHT_NAMES = {
  zone: 'quwen-zone',
  company: 'quwen-company',
  money: 'quwen-money',
} as const satisfies Record<MentionType, string>;

/** The name of the one that next and previous have come to. */
export const CURRENT_NAME = 'quwen-current';

/** What is painted of one type: the ranges by their node and offsets. */
interface Painted {
  readonly highlight: Highlight;
  readonly ranges: ReadonlyMap<Node, readonly AbstractRange[]>;
  readonly size: number;
}

/** New ranges from which a fresh Highlight is filled before it is shown; one that is shown is looked at with each range it is given. */
const MANY = 200;

export function createHighlighter(
  paint: Paint | undefined = browserPaint(),
  clock?: SliceClock,
): Highlighter {
  /** Counts the paintings, so that an older one that was waiting for its turn knows that it is over. */
  let turn = 0;
  const painted = new Map<MentionType, Painted>();

  function remove(type: MentionType): void {
    painted.delete(type);
    paint?.registry.delete(HIGHLIGHT_NAMES[type]);
  }

  /** What stands of one type, unless the page has laid hands on it. */
  function standing(type: MentionType): Painted | undefined {
    const old = painted.get(type);
    const isWhole =
      old !== undefined &&
      paint?.registry.get(HIGHLIGHT_NAMES[type]) === old.highlight &&
      old.highlight.size === old.size;
    return isWhole ? old : undefined;
  }

  return {
    canPaint: paint !== undefined,
    clear() {
      turn++;
      for (const type of MENTION_TYPES) remove(type);
      paint?.registry.delete(CURRENT_NAME);
    },
    mark(ranges) {
      if (!paint) return;
      if (ranges.length === 0) {
        paint.registry.delete(CURRENT_NAME);
        return;
      }
      const highlight = paint.createHighlight();
      highlight.priority = 1;
      for (const range of ranges) highlight.add(paint.createRange(range));
      paint.registry.set(CURRENT_NAME, highlight);
    },
    async paint(places, shown, signal) {
      const own = ++turn;
      if (!paint) return;
      const between = sliced(signal, clock);
      for (const type of MENTION_TYPES) if (!shown[type]) remove(type);
      const differences = new Map(
        MENTION_TYPES.filter((type) => shown[type]).map((type) => [
          type,
          new Difference(standing(type), paint.createRange),
        ]),
      );
      for (const [index, { type }] of places.mentions.entries()) {
        const pause = index % MENTIONS_A_LOOK === 0 ? between() : undefined;
        if (pause) await pause;
        if (own !== turn) return;
        for (const range of places.rangesOf(index)) differences.get(type)?.add(range);
      }
      for (const [type, difference] of differences) {
        const now = difference.apply(paint.createHighlight);
        // Nothing is registered for nothing: most kinds of pages, and each one before its first answer.
        if (now.size === 0) {
          remove(type);
          continue;
        }
        painted.set(type, now);
        if (paint.registry.get(HIGHLIGHT_NAMES[type]) !== now.highlight)
          paint.registry.set(HIGHLIGHT_NAMES[type], now.highlight);
      }
    },
  };
}

/** From what is painted of a type to what is to be. */
class Difference {
  readonly #old: Painted | undefined;
  readonly #createRange: Paint['createRange'];
  readonly #ranges = new Map<Node, AbstractRange[]>();
  readonly #added: AbstractRange[] = [];
  #size = 0;

  constructor(old: Painted | undefined, createRange: Paint['createRange']) {
    this.#old = old;
    this.#createRange = createRange;
  }

  add(wanted: TextRange): void {
    const { startContainer, startOffset, endOffset } = wanted;
    const same = this.#old?.ranges
      .get(startContainer)
      ?.find((range) => range.startOffset === startOffset && range.endOffset === endOffset);
    const range = same ?? this.#createRange(wanted);
    if (!same) this.#added.push(range);
    const ranges = this.#ranges.get(startContainer);
    if (ranges) ranges.push(range);
    else this.#ranges.set(startContainer, [range]);
    this.#size++;
  }

  apply(createHighlight: Paint['createHighlight']): Painted {
    const old = this.#old;
    const isFew = this.#added.length <= MANY && this.#size > 0;
    if (!old || !isFew) return this.#fill(createHighlight());
    const { highlight } = old;
    for (const range of this.#gone(old)) highlight.delete(range);
    for (const range of this.#added) highlight.add(range);
    return { highlight, ranges: this.#ranges, size: this.#size };
  }

  *#gone(old: Painted): Generator<AbstractRange> {
    for (const [node, ranges] of old.ranges) {
      const kept = this.#ranges.get(node);
      for (const range of ranges) if (!kept?.includes(range)) yield range;
    }
  }

  #fill(highlight: Highlight): Painted {
    for (const ranges of this.#ranges.values()) for (const range of ranges) highlight.add(range);
    return { highlight, ranges: this.#ranges, size: this.#size };
  }
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
