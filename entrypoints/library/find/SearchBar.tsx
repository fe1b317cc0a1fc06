/** The search box of the library, with what is chosen beneath it. */
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ChosenChips } from '../../../components/find/ChosenChips';
import { NameForm } from '../../../components/find/NameForm';
import { SearchBox } from '../../../components/find/SearchBox';
import { SortMenu } from '../../../components/find/SortMenu';
import { useWords } from '../../../components/words-context';
import { MAX_NAME_CHARS } from '../../../lib/limits';
import type { CollectionSearch, FacetCounts, Found, Problem, SearchQuery, Shelves } from '../../../lib/model';
import { isEverything, toggleValue } from '../../../lib/view/choices';
import { searchInWords } from '../../../lib/view/query-chips';
import { isSameSearch } from '../../../lib/view/search-address';
import { findOffers } from '../../../lib/view/search-offers';
import type { IntoList } from '../list/use-into-list';
import { useFacetValues } from './use-facet-values';
import { useRecents } from './use-recents';
import { useShelfVerbs } from './use-shelf-verbs';

export interface SearchBarProps {
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  /** Null until the search is awake. */
  readonly found: Found | null;
  readonly facets: FacetCounts | null;
  readonly search: CollectionSearch | null;
  /** From useShelves(); null until they are read. */
  readonly shelves: Shelves | null;
  /** Whether what is found is shown in an order: the pictures have none. */
  readonly isList: boolean;
  /** The box itself, for the key / to focus and select. */
  readonly box?: RefObject<HTMLInputElement | null>;
  /** The keyboard goes on from the box into the list. */
  readonly onIntoList?: (to: IntoList) => void;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

export function SearchBar(props: SearchBarProps) {
  const { query, onQuery, found, search, shelves, tell, onProblem } = props;
  const words = useWords();
  const { t, count } = words;
  const ownBox = useRef<HTMLInputElement>(null);
  const box = props.box ?? ownBox;
  const { recents, addRecent } = useRecents();
  const verbs = useShelfVerbs({ words, tell, onProblem });
  const find = useFacetValues(search, found, onProblem);
  const [isNaming, setNaming] = useState(false);
  const save = useRef<HTMLButtonElement>(null);
  const wasLeft = useRef(false);
  useLayoutEffect(() => {
    // The field that had the focus is gone: it goes back to the button that opened it, unless it went elsewhere.
    if (wasLeft.current && document.activeElement === document.body) save.current?.focus();
    wasLeft.current = false;
  }, [isNaming]);
  const { chosen } = query;
  const offer = useCallback(
    async (word: string) => (find ? findOffers(word, chosen, find) : []),
    [find, chosen],
  );
  // nb. The box asks a moment after a key, when something else of the search may have been chosen.
  const latest = useRef(query);
  latest.current = query;

  const folders = shelves?.folders ?? [];
  const searches = shelves?.searches ?? [];
  const canSave =
    shelves !== null &&
    !query.inBin &&
    !isEverything(query) &&
    !searches.some((saved) => isSameSearch(saved.query, query));
  const also = found !== null && found.total > 0 ? found.also : [];

  return (
    <search class="search-bar" aria-label={t('findSearch')}>
      <div class="search-line">
        <SearchBox
          text={query.text}
          box={box}
          recents={recents}
          onText={(text) => onQuery({ ...latest.current, text })}
          onDone={addRecent}
          onChoose={({ facet, value }, text) =>
            onQuery({ ...toggleValue(latest.current, facet, value), text })
          }
          {...(props.isList && props.onIntoList && { onIntoList: props.onIntoList })}
          onFind={find && offer}
        />
        {props.isList && <SortMenu query={query} onQuery={onQuery} />}
      </div>
      <ChosenChips query={query} folders={folders} onQuery={onQuery}>
        {canSave && !isNaming && (
          <button type="button" class="chosen-button" ref={save} onClick={() => setNaming(true)}>
            {t('findSearchSave')}
          </button>
        )}
        {canSave && isNaming && (
          <NameForm
            label={t('findSearchName')}
            value={searchInWords(query, folders, words).slice(0, MAX_NAME_CHARS).toWellFormed()}
            taken={searches.map(({ name }) => name)}
            isProposal
            giveIt={t('findSearchSaveIt')}
            onName={(name) => {
              setNaming(false);
              box.current?.focus();
              void verbs.addSearch(name, query);
            }}
            onCancel={() => {
              wasLeft.current = true;
              setNaming(false);
            }}
          />
        )}
      </ChosenChips>
      {also.length > 0 && (
        <p class="also">
          {t('findAlso')}
          {also.map((other) => (
            <button
              key={other.text}
              type="button"
              class="also-button"
              onClick={() => onQuery({ ...query, text: other.text })}
            >
              {other.text}
              <span class="also-count">{count(other.count)}</span>
            </button>
          ))}
        </p>
      )}
    </search>
  );
}
