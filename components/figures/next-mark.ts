/** Where a mark of a picture stands, as a reader counts: from the left and from the top. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** How much nearer a mark in the same line is than one as far off in the other direction. */
const ASIDE = 4;

/**
 * The mark to which a key leads from the one at hand: arrows to the nearest in that direction, Home and End to the first and
 * the last. Undefined where there is none, or the key means nothing here.
 */
export function nextMark(places: readonly Place[], at: number, key: string): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return places.length - 1;
  const from = places[at];
  const towards = from && DIRECTIONS[key];
  if (!towards) return undefined;
  let best: number | undefined;
  let least = Infinity;
  for (const [index, place] of places.entries()) {
    const { ahead, aside } = towards(place.column - from.column, place.row - from.row);
    const far = ahead + ASIDE * Math.abs(aside);
    if (ahead <= 0 || far >= least) continue;
    [best, least] = [index, far];
  }
  return best;
}

type Towards = (columns: number, rows: number) => { readonly ahead: number; readonly aside: number };

const DIRECTIONS: Readonly<Partial<Record<string, Towards>>> = {
  ArrowRight: (columns, rows) => ({ ahead: columns, aside: rows }),
  ArrowLeft: (columns, rows) => ({ ahead: -columns, aside: rows }),
  ArrowDown: (columns, rows) => ({ ahead: rows, aside: columns }),
  ArrowUp: (columns, rows) => ({ ahead: -rows, aside: columns }),
};
