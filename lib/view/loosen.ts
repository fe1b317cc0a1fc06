import { FACETS, inOrder, type Facet, type ReadState, type SearchQuery } from '../model';
import { withValues } from './choices';
import type { MessageKey, Words } from './words';

/** A condition of a search, and the search without it. */
export interface Loosening {
  /** What tells it from the others. */
  readonly key: string;
  readonly name: string;
  readonly query: SearchQuery;
}

/** Characters of the words that are said: a pasted paragraph would fill the page. */
const MAX_SAID = 40;

const STATE_NAMES: Readonly<Record<string, MessageKey>> = {
  unread: 'libStateUnread',
  reading: 'libStateReading',
  done: 'libStateDone',
} satisfies Record<ReadState, MessageKey>;

/**
 * Every condition of a search that found nothing, so that each can be taken off: its words, each value chosen, folder, star, days,
 * sums. In the order in which they are likely to be in the way: what was chosen last, and narrowest, first.
 * @param folderName the name of a folder by its id
 */
export function loosenings(
  query: SearchQuery,
  folderName: (id: string) => string,
  { t, day, yuan }: Words,
): Loosening[] {
  const all: Loosening[] = [];
  const add = (key: string, name: string, without: Partial<SearchQuery>) =>
    all.push({ key, name, query: { ...query, ...without } });
  const { from, to, sumFrom, sumTo, folder, text } = inOrder(query);
  if (text.trim() !== '') add('text', t('libLoosenText', toShort(text.trim())), { text: '' });
  if (from !== null || to !== null)
    add('days', t('libLoosenDays', from === null ? '…' : day(from), to === null ? '…' : day(to)), {
      from: null,
      to: null,
    });
  if (sumFrom !== null || sumTo !== null)
    add(
      'sums',
      t('libLoosenSums', sumFrom === null ? '…' : yuan(sumFrom), sumTo === null ? '…' : yuan(sumTo)),
      {
        sumFrom: null,
        sumTo: null,
      },
    );
  for (const facet of FACETS)
    for (const value of query.chosen[facet])
      all.push({
        key: `${facet} ${value}`,
        name: nameOf(facet, value, t),
        query: withValues(
          query,
          facet,
          query.chosen[facet].filter((each) => each !== value),
        ),
      });
  if (folder !== null) add('folder', folder === '' ? t('libMoveNone') : folderName(folder), { folder: null });
  if (query.starredOnly) add('starred', t('libStarred'), { starredOnly: false });
  return all;
}

function toShort(text: string): string {
  const characters = [...text];
  return characters.length > MAX_SAID ? `${characters.slice(0, MAX_SAID).join('')}…` : text;
}

function nameOf(facet: Facet, value: string, t: Words['t']): string {
  const state = facet === 'state' ? STATE_NAMES[value] : undefined;
  if (state !== undefined) return t(state);
  return facet === 'tag' ? `#${value}` : value;
}
