/** Where in the library the reader is, and how its address says so: `#/list?q=…&clip=ID`, `#/figures?q=…`, `#/keeping`. */
import { EVERYTHING, type SearchQuery } from '../../lib/model';
import { fromSearchAddress, toSearchAddress } from '../../lib/view/search-address';

export const VIEWS = ['list', 'figures', 'keeping'] as const;
export type LibraryView = (typeof VIEWS)[number];

export interface LibraryRoute {
  readonly view: LibraryView;
  readonly query: SearchQuery;
  /** The clipping that is open beside the list; null where none is. */
  readonly clipId: string | null;
}

/** Ids are made by crypto.randomUUID; whatever else an address says is looked up and not found, so a cap is all it needs. */
const MAX_ID_CHARS = 100;

/** The hash of a place in the library. */
export function toHash({ view, query, clipId }: LibraryRoute): string {
  if (view === 'keeping') return '#/keeping';
  const parts = [toSearchAddress(query)];
  if (clipId !== null && view === 'list') parts.push(`clip=${encodeURIComponent(clipId)}`);
  const search = parts.filter((part) => part !== '').join('&');
  return search === '' ? `#/${view}` : `#/${view}?${search}`;
}

/** The place that a hash names; the whole list for what is none of ours. Never throws. */
export function fromHash(hash: string): LibraryRoute {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const view = VIEWS.find((each) => each === path) ?? 'list';
  if (view === 'keeping') return { view, query: EVERYTHING, clipId: null };
  const id = view === 'list' ? new URLSearchParams(search).get('clip') : null;
  return {
    view,
    query: fromSearchAddress(hash),
    clipId: id === null || id === '' ? null : id.slice(0, MAX_ID_CHARS),
  };
}

function splitOnce(text: string, at: string): string[] {
  const found = text.indexOf(at);
  return found < 0 ? [text] : [text.slice(0, found), text.slice(found + at.length)];
}
