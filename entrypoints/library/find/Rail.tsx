/** The left rail of the library: shelves, folders, saved searches, facets, and the way to the other views. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { Facets } from '../../../components/find/Facets';
import { FolderList } from '../../../components/find/FolderList';
import { RailRow } from '../../../components/find/RailRow';
import { RailSection } from '../../../components/find/RailSection';
import { SearchList } from '../../../components/find/SearchList';
import { ShelfList } from '../../../components/find/ShelfList';
import { Icon } from '../../../components/Icon';
import { useWords } from '../../../components/words-context';
import type { CollectionSearch, FacetCounts, Found, Problem, SearchQuery, Shelves } from '../../../lib/model';
import { everythingLike } from '../../../lib/view/choices';
import { localDay } from '../../../lib/view/day-spans';
import { Lazy } from '../Lazy';
import type { OpenRailSheet } from './RailSheet';
import type { LibraryView } from '../route';
import { useFacetValues } from './use-facet-values';
import { useFolds } from './use-folds';
import { useShelfVerbs } from './use-shelf-verbs';

export interface RailProps {
  readonly query: SearchQuery;
  /** Asks for another search, and with it for the list. */
  readonly onQuery: (query: SearchQuery) => void;
  /** A place was chosen, and not one more condition: where the rail is a drawer, it may close. */
  readonly onPlace: () => void;
  /** Null until the search is awake; then nothing is counted. */
  readonly found: Found | null;
  /** Of `found`; null until they are counted: those of the search before stand meanwhile. */
  readonly facets: FacetCounts | null;
  readonly search: CollectionSearch | null;
  /** From useShelves(); null until they are read. */
  readonly shelves: Shelves | null;
  readonly route: LibraryView;
  readonly onRoute: (route: LibraryView) => void;
  /** Clippings dragged onto a folder (its id), or out of all folders (''). Without it folders take nothing. */
  readonly onMove?: (ids: readonly string[], folder: string) => void;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

const loadSheet = () => import('./RailSheet').then(({ RailSheet }) => RailSheet);

export function Rail(props: RailProps) {
  const { onQuery, onPlace, found, search, shelves, route, onRoute, onMove, tell, onProblem } = props;
  // nb. Beside what is no list nothing is chosen: a shelf pressed there is one to go to, not one to take away.
  const query = useMemo(
    () => (route === 'keeping' ? everythingLike(props.query) : props.query),
    [route, props.query],
  );
  const words = useWords();
  const { t } = words;
  const folds = useFolds();
  const verbs = useShelfVerbs({ words, tell, onProblem });
  const find = useFacetValues(search, found, onProblem);
  const [sheet, setSheet] = useState<OpenRailSheet | null>(null);
  // nb. Counts that go and come back with every letter would flicker.
  const counted = useRef(props.facets);
  counted.current = props.facets ?? counted.current;
  const facets = counted.current;
  const goTo = (next: SearchQuery) => {
    onQuery(next);
    onPlace();
  };
  const section = (id: string) => ({
    isOpen: folds.isOpen(id),
    onFold: (isOpen: boolean) => folds.onFold(id, isOpen),
  });
  // nb. The list is drawn anew some five times for one search; a hundred lines of facets need it only when they change.
  const asking = useRef(onQuery);
  asking.current = onQuery;
  const today = localDay(Date.now());
  const facetSections = useMemo(() => {
    const editor = (which: OpenRailSheet, name: string) => (
      <button
        type="button"
        class="rail-edit"
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        onClick={() => setSheet(which)}
      >
        <Icon name="settings" />
      </button>
    );
    return (
      <Facets
        query={query}
        onQuery={(next) => asking.current(next)}
        facets={facets}
        onFind={find}
        folds={folds}
        today={today}
        actions={{
          topic: editor('topics', t('findTopicsEdit')),
          tag: editor('tags', t('findTagsEdit')),
        }}
      />
    );
  }, [query, facets, find, folds, today, t]);

  return (
    <nav class="rail" aria-label={t('findRail')} data-counting={props.facets === null}>
      <ShelfList query={query} onQuery={goTo} found={found} facets={facets} isShown={route === 'list'} />
      <ul class="rail-rows rail-views">
        <li>
          <RailRow
            icon="chart"
            name={t('findFigures')}
            isPlace
            isChosen={route === 'figures'}
            onChoose={() => onRoute(route === 'figures' ? 'list' : 'figures')}
          />
        </li>
        <li>
          <RailRow
            icon="keep"
            name={t('findKeeping')}
            isPlace
            isChosen={route === 'keeping'}
            onChoose={() => onRoute('keeping')}
          />
        </li>
      </ul>
      <RailSection name={t('findFolders')} chosen={query.folder === null ? 0 : 1} {...section('folders')}>
        <FolderList
          folders={shelves?.folders ?? []}
          counts={facets && facets.folders}
          chosen={query.folder}
          onChoose={(folder) => goTo({ ...query, folder })}
          onAdd={(name) => void verbs.addFolder(name)}
          onRename={(id, name) => void verbs.renameFolder(id, name)}
          onRemove={(id) => {
            if (query.folder === id) onQuery({ ...query, folder: null });
            void verbs.removeFolder(id);
          }}
          onMove={onMove}
        />
      </RailSection>
      <RailSection name={t('findSearches')} {...section('searches')}>
        <SearchList
          searches={shelves?.searches ?? []}
          query={query}
          onQuery={goTo}
          onRename={(id, name) => void verbs.renameSearch(id, name)}
          onOverwrite={(saved) => void verbs.overwriteSearch(saved, query)}
          onRemove={(id) => void verbs.removeSearch(id)}
        />
      </RailSection>
      {facetSections}
      {sheet && (
        <Lazy
          load={loadSheet}
          render={(RailSheet) => (
            <RailSheet
              sheet={sheet}
              query={query}
              onQuery={onQuery}
              shelves={shelves}
              topicCounts={facets && facets.values.topic}
              search={search}
              found={found}
              onClose={() => setSheet(null)}
            />
          )}
        />
      )}
    </nav>
  );
}
