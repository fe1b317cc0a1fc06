import { SORT_KEYS, type SearchQuery, type SortKey } from '../../lib/model';
import type { MessageKey } from '../../lib/view/words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { Menu } from './Menu';

interface Props {
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
}

const SORT_WORDS = {
  relevance: 'findSortRelevance',
  clipped: 'findSortClipped',
  date: 'findSortDate',
  sum: 'findSortSum',
  title: 'findSortTitle',
  changed: 'findSortChanged',
} as const satisfies Record<SortKey, MessageKey>;

/** In which order the list stands, and the other way round. */
export function SortMenu({ query, onQuery }: Props) {
  const { t } = useWords();
  const { sort, isReversed } = query;
  const name = t(SORT_WORDS[sort]);
  return (
    <Menu
      label={t(isReversed ? 'findSortedReversed' : 'findSorted', name)}
      buttonClass="sort-button"
      groups={[
        SORT_KEYS.map((key) => ({
          id: key,
          name: t(SORT_WORDS[key]),
          mark: { as: 'radio', isOn: key === sort },
          // Without words nothing is more to the point than anything else.
          isOff: key === 'relevance' && query.text.trim() === '',
          onChoose: () => onQuery({ ...query, sort: key, isReversed: false }),
        })),
        [
          {
            id: 'reversed',
            name: t('findSortReversed'),
            mark: { as: 'check', isOn: isReversed },
            onChoose: () => onQuery({ ...query, isReversed: !isReversed }),
          },
        ],
      ]}
    >
      <span class={isReversed ? 'sort-icon sort-reversed' : 'sort-icon'}>
        <Icon name="sort" />
      </span>
      <span class="sort-name">{name}</span>
    </Menu>
  );
}
