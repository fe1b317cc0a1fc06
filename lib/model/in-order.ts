/** Ranges the right way round, whichever end was given first. */
import type { SearchQuery } from './search';

/** What of a search is a range. */
type Ranges = Pick<SearchQuery, 'from' | 'to' | 'sumFrom' | 'sumTo'>;

/** The ends of days or sums, the lower first; an open end stays where it is. */
export function endsInOrder<End extends string | number>(
  from: End | null,
  to: End | null,
): readonly [End | null, End | null] {
  return from !== null && to !== null && from > to ? [to, from] : [from, to];
}

/** The same with the first day before the last, and the smaller sum before the larger. */
export function inOrder<Given extends Ranges>(given: Given): Given {
  const [from, to] = endsInOrder(given.from, given.to);
  const [sumFrom, sumTo] = endsInOrder(given.sumFrom, given.sumTo);
  return { ...given, from, to, sumFrom, sumTo };
}
