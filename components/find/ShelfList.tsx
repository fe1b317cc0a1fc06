import { READ_STATES, type FacetCounts, type Found, type ReadState, type SearchQuery } from '../../lib/model';
import { binLike, everythingLike, isEverything, toggleStarred, toggleState } from '../../lib/view/choices';
import { STATE_WORDS } from '../../lib/view/query-chips';
import type { IconName } from '../Icon';
import { useWords } from '../words-context';
import { RailRow } from './RailRow';

interface Props {
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  readonly found: Pick<Found, 'kept' | 'inBin'> | null;
  readonly facets: FacetCounts | null;
  /** The list is what is shown: beside anything else its places are not where one is. */
  readonly isShown: boolean;
}

const STATE_ICONS = {
  unread: 'unread',
  reading: 'reading',
  done: 'read',
} as const satisfies Record<ReadState, IconName>;

/**
 * The places, all that is kept and the bin; and apart from them what narrows the list: states and the star, which go with words and
 * facets. Each number is what a click shows.
 */
export function ShelfList({ query, onQuery, found, facets, isShown }: Props) {
  const { t } = useWords();
  const counts = facets && new Map(facets.values.state.map(({ value, count }) => [value, count]));
  return (
    <>
      <ul class="rail-rows">
        <li>
          <RailRow
            icon="clip"
            name={t('findShelfAll')}
            count={found && found.kept}
            isPlace
            isChosen={isShown && isEverything(query)}
            onChoose={() => onQuery(everythingLike(query))}
          />
        </li>
        <li>
          <RailRow
            icon="bin"
            name={t('findShelfBin')}
            count={found && found.inBin}
            isPlace
            isChosen={isShown && query.inBin}
            onChoose={() => onQuery(query.inBin ? everythingLike(query) : binLike(query))}
          />
        </li>
      </ul>
      <ul class="rail-rows rail-narrowing">
        {READ_STATES.map((state) => (
          <li key={state}>
            <RailRow
              icon={STATE_ICONS[state]}
              name={t(STATE_WORDS[state])}
              count={counts && (counts.get(state) ?? 0)}
              isChosen={query.chosen.state.includes(state) && !query.inBin}
              onChoose={() => onQuery(toggleState(query, state))}
            />
          </li>
        ))}
        <li>
          <RailRow
            icon="star"
            name={t('findShelfStarred')}
            count={facets && facets.starred}
            isChosen={query.starredOnly && !query.inBin}
            onChoose={() => onQuery(toggleStarred(query))}
          />
        </li>
      </ul>
    </>
  );
}
