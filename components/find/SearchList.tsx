import { useState } from 'preact/hooks';
import type { SavedSearch, SearchQuery } from '../../lib/model';
import { isSameSearch } from '../../lib/view/search-address';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { Menu } from './Menu';
import { NameForm } from './NameForm';
import { RailRow } from './RailRow';
import { useFocusOn } from './use-focus-on';

interface Props {
  readonly searches: readonly SavedSearch[];
  /** The search at hand. */
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  readonly onRename: (id: string, name: string) => void;
  /** Has it ask for the search at hand from now on. */
  readonly onOverwrite: (search: SavedSearch) => void;
  readonly onRemove: (id: string) => void;
}

/** The searches that the reader keeps by name. */
export function SearchList({ searches, query, onQuery, onRename, onOverwrite, onRemove }: Props) {
  const { t } = useWords();
  const [renaming, setRenaming] = useState<string | null>(null);
  const { list, focusOn } = useFocusOn<HTMLUListElement>();
  const done = (id: string) => {
    setRenaming(null);
    focusOn(id);
  };
  if (searches.length === 0) return <p class="rail-nothing">{t('findSearchesNone')}</p>;
  return (
    <ul class="rail-rows" ref={list}>
      {searches.map((search, at) => (
        <li key={search.id} data-row={search.id}>
          {renaming === search.id ? (
            <NameForm
              label={t('findSearchName')}
              value={search.name}
              taken={searches.map(({ name }) => name)}
              onName={(name) => {
                onRename(search.id, name);
                done(search.id);
              }}
              onCancel={() => done(search.id)}
            />
          ) : (
            <RailRow
              icon="search"
              name={search.name}
              isPlace
              isChosen={isSameSearch(search.query, query)}
              onChoose={() => onQuery(search.query)}
              menu={
                <Menu
                  label={t('findMore', search.name)}
                  buttonClass="rail-more"
                  groups={[
                    [
                      { id: 'rename', name: t('findRename'), onChoose: () => setRenaming(search.id) },
                      {
                        id: 'overwrite',
                        name: t('findSearchOverwrite'),
                        isOff: isSameSearch(search.query, query),
                        onChoose: () => onOverwrite(search),
                      },
                      {
                        id: 'remove',
                        name: t('findRemove'),
                        onChoose: () => {
                          onRemove(search.id);
                          focusOn((searches[at + 1] ?? searches[at - 1])?.id ?? search.id);
                        },
                      },
                    ],
                  ]}
                >
                  <Icon name="more" />
                </Menu>
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}
