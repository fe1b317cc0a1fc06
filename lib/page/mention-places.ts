/** Where the mentions of a text stand on the page: from a mention to its ranges, and from a place in the page to its mention. */
import type { Mention, Span } from '../model';
import type { TextRange } from './page-text';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** Mentions between two looks at the clock, which costs more than a mention. */
export const MENTIONS_A_LOOK = 64;

export class MentionPlaces {
  readonly mentions: readonly Mention[];
  readonly #ranges: (readonly TextRange[])[] = [];
  readonly #byNode = new Map<Node, Place[]>();

  private constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
  }

  static readonly none = new MentionPlaces([]);

  /** Finds the places of all mentions. `between` is asked now and then for what to wait for (see slices.ts). */
  static async find(
    mentions: readonly Mention[],
    toRanges: (span: Span) => readonly TextRange[],
    between: () => Promise<void> | undefined,
  ): Promise<MentionPlaces> {
    const places = new MentionPlaces(mentions);
    for (const [index, mention] of mentions.entries()) {
      const pause = index % MENTIONS_A_LOOK === 0 ? between() : undefined;
      if (pause) await pause;
      places.#add(toRanges(mention));
    }
    return places;
  }

  /** The ranges of one mention, in order; none where there is no such mention. */
  rangesOf(index: number): readonly TextRange[] {
    return this.#ranges[index] ?? [];
  }

  /** Mentions that hold a place in a text node, or end at it. */
  at(node: Node, offset: number): number[] {
    const places = this.#byNode.get(node) ?? [];
    return places.filter(({ start, end }) => start <= offset && offset <= end).map(({ index }) => index);
  }

  /** All mentions with a part in a text node. */
  in(node: Node): number[] {
    return (this.#byNode.get(node) ?? []).map(({ index }) => index);
  }

  /** The mention that begins at a place in a text node. */
  startingAt(node: Node, offset: number): number | undefined {
    return this.#byNode.get(node)?.find(({ start }) => start === offset)?.index;
  }

  #add(ranges: readonly TextRange[]): void {
    const index = this.#ranges.push(ranges) - 1;
    for (const { startContainer, startOffset: start, endOffset: end } of ranges) {
      const place = { start, end, index };
      const places = this.#byNode.get(startContainer);
      if (places) places.push(place);
      else this.#byNode.set(startContainer, [place]);
    }
  }
}
