/** What is offered while a search is typed: values of facets that hold the word. */
import type { Facet, FacetValue, SearchQuery } from '../model';

/** The facets whose values are offered, and how many of each: zones and companies are what is looked for. */
const OFFERED: readonly (readonly [Facet, number])[] = [
  ['zone', 4],
  ['company', 4],
  ['topic', 2],
  ['tag', 2],
  ['place', 2],
  ['outlet', 2],
];

export interface ValueOffer extends FacetValue {
  readonly facet: Facet;
}

/**
 * Values that hold the word, the kinds in a fixed order, most clippings first in each. What is chosen already is not offered.
 * @param find values of one facet that hold the words, most clippings first
 */
export async function findOffers(
  word: string,
  chosen: SearchQuery['chosen'],
  find: (facet: Facet, words: string) => Promise<readonly FacetValue[]>,
): Promise<ValueOffer[]> {
  const found = await Promise.all(
    OFFERED.map(async ([facet, most]) => {
      const values = await find(facet, word);
      return values
        .filter(({ value, count }) => count > 0 && !chosen[facet].includes(value))
        .slice(0, most)
        .map((value) => ({ ...value, facet }));
    }),
  );
  return found.flat();
}
