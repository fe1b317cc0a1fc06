/** How a click changes a search: what is chosen, put away, turned round. Every function gives a new search and leaves the old. */
import { EVERYTHING, FACETS, type Facet, type ReadState, type SearchQuery } from '../model';

/** The search with a value of a facet chosen, or no longer so. Several chosen mean any of them. */
export function toggleValue(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const chosen = query.chosen[facet];
  return withValues(
    query,
    facet,
    chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
  );
}

/** The search with just these values of a facet. */
export function withValues(query: SearchQuery, facet: Facet, values: readonly string[]): SearchQuery {
  return { ...query, chosen: { ...query.chosen, [facet]: values } };
}

/** The search with a chosen value called otherwise, or no longer chosen where it is null; the same where it was not chosen. */
export function renameValue(query: SearchQuery, facet: Facet, value: string, to: string | null): SearchQuery {
  const chosen = query.chosen[facet];
  if (!chosen.includes(value)) return query;
  const renamed = chosen.flatMap((each) => (each === value ? (to ?? []) : each));
  return withValues(query, facet, [...new Set(renamed)]);
}

/** Only this state, or every state where it was the only one. From the bin it leads out: there nobody reads. */
export function toggleState(query: SearchQuery, state: ReadState): SearchQuery {
  if (query.inBin) return withValues({ ...query, inBin: false }, 'state', [state]);
  const isOnly = query.chosen.state.length === 1 && query.chosen.state[0] === state;
  return withValues(query, 'state', isOnly ? [] : [state]);
}

/** Only what has a star, or whatever else there is again. From the bin it leads out. */
export function toggleStarred(query: SearchQuery): SearchQuery {
  return { ...query, starredOnly: query.inBin || !query.starredOnly, inBin: false };
}

/** All that is kept; the reader's order stays, as far as it does without words. */
export function everythingLike({ sort, isReversed }: SearchQuery): SearchQuery {
  return sort === 'relevance' ? EVERYTHING : { ...EVERYTHING, sort, isReversed };
}

/** What lies in the bin. */
export function binLike(query: SearchQuery): SearchQuery {
  return { ...everythingLike(query), inBin: true };
}

/** The search with its words and its order, and nothing chosen. In the bin it stays there. */
export function withoutChoices(query: SearchQuery): SearchQuery {
  const { text, inBin, sort, isReversed } = query;
  return { ...EVERYTHING, text, inBin, sort, isReversed };
}

/** Whether anything beyond words is chosen that can be put away. */
export function hasChoices(query: SearchQuery): boolean {
  return (
    FACETS.some((facet) => query.chosen[facet].length > 0) ||
    query.folder !== null ||
    query.starredOnly ||
    query.from !== null ||
    query.to !== null ||
    query.sumFrom !== null ||
    query.sumTo !== null
  );
}

/** Whether the search is for all that is kept, in whatever order. */
export function isEverything(query: SearchQuery): boolean {
  return query.text.trim() === '' && !query.inBin && !hasChoices(query);
}
