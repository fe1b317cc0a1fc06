/** The library: rail, list and reader over one search; the figures of it; keeping. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TableControls } from '../../components/library/ClipTable';
import { StatusLine } from '../../components/library/StatusLine';
import { ReaderHint } from '../../components/library/ReaderHint';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { Toast } from '../../components/Toast';
import { useWords } from '../../components/words-context';
import { UNDO_MS } from '../../lib/limits';
import { EVERYTHING, type SearchQuery } from '../../lib/model';
import { DRAGGED_CLIPS_TYPE, toDraggedClips } from '../../lib/view/dragged-clips';
import { isEverything } from '../../lib/view/choices';
import { isSameSearch } from '../../lib/view/search-address';
import { useToast } from '../popup/use-toast';
import { Lazy } from './Lazy';
import type { OpenSheet } from './LibrarySheets';
import { ListPane } from './list/ListPane';
import { Rail } from './find/Rail';
import { SearchBar } from './find/SearchBar';
import { useChanges } from './list/use-changes';
import { useCommands } from './use-commands';
import { useCursor } from './list/use-cursor';
import { useDrawer } from './find/use-drawer';
import { useIntoList } from './list/use-into-list';
import { useKeptFocus } from './use-kept-focus';
import { useKnownTags } from './find/use-known-tags';
import { useList } from './list/use-list';
import { useReaderFocus } from './reader/use-reader-focus';
import { useRoute } from './use-route';
import { useSelection } from './list/use-selection';
import { useShelves } from './find/use-shelves';
import { useStatus } from './use-status';
import { useSteps } from './list/use-steps';

const loadReader = () => import('./reader/ReaderView').then(({ ReaderView }) => ReaderView);
const loadFigures = () => import('./FiguresView').then(({ FiguresView }) => FiguresView);
const loadSheets = () => import('./LibrarySheets').then(({ LibrarySheets }) => LibrarySheets);
const loadKeeping = () => import('./keeping/KeepingView').then(({ KeepingView }) => KeepingView);

/** A mark in the browser's timeline: the first lines of the list stand on screen. */
const LIST_MARK = 'library:list';

export function App() {
  const words = useWords();
  const { t, count } = words;
  const { route, go } = useRoute();
  const { note, tell, tellProblem, close } = useToast(words);
  const { view, session, search, retry } = useList(route.query);
  const { found, facets } = view;
  const selection = useSelection(session, view);
  const openId = route.view === 'list' ? route.clipId : null;
  const cursor = useCursor(session, view, openId);
  const changes = useChanges(session, { words, tell, tellProblem });
  const tags = useKnownTags(facets);
  const shelves = useShelves(tags, tellProblem);
  const folders = shelves?.folders ?? [];
  const table = useRef<TableControls>(null);
  const box = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [isRailOpen, setRailOpen] = useState(false);

  const intoList = useIntoList({ view, query: route.query, cursor, table, box });
  const status = useStatus(search, view.changes, () => go({ view: 'keeping', clipId: null }));
  const reader = useReaderFocus();
  const steps = useSteps({ session, view, cursor, openId, table, reader, go });
  const commands = useCommands({
    session,
    view,
    route,
    go,
    selection,
    cursor,
    changes,
    steps,
    folders,
    box,
    isRailOpen,
    setRailOpen,
    setSheet,
    tell,
  });

  useKeptFocus(commands.focusNear);
  useDrawer(isRailOpen, () => setRailOpen(false));
  useLayoutEffect(() => {
    if (view.is === 'known' && performance.getEntriesByName(LIST_MARK).length === 0)
      requestAnimationFrame(() => performance.mark(LIST_MARK));
  }, [view.is]);
  // nb. Not with every condition that is ticked: the next one may stand below it.
  useEffect(() => setRailOpen(false), [route.view, route.clipId]);

  const ask = (query: SearchQuery) => {
    // What is typed, letter by letter, is one step of the way back; what is chosen is one each.
    const isTyping = isSameSearch({ ...query, text: '' }, { ...route.query, text: '' });
    const isGoing = !isTyping || route.view !== 'list';
    go(
      { view: route.view === 'figures' ? 'figures' : 'list', query, clipId: null },
      isGoing ? 'go' : 'replace',
    );
  };
  const look = (part: Partial<SearchQuery>) =>
    go({ view: 'list', query: { ...EVERYTHING, ...part }, clipId: null });
  // Nothing is there to be read: the welcome has the reader's half as well.
  const isEmpty = openId === null && view.is === 'known' && view.total === 0 && isEverything(view.query);
  const putOffRebuild = () => {
    status.onStop();
    const goOn = () => {
      status.onRetry();
      close();
    };
    tell(t('libRebuildPutOff'), goOn);
  };
  const searching = useMemo(
    () => ({ query: route.query, found, facets, search, shelves, tell, onProblem: tellProblem }),
    [route.query, found, facets, search, shelves, tell, tellProblem],
  );

  return (
    <div
      class="library"
      data-view={route.view}
      data-reading={openId !== null}
      data-empty={isEmpty}
      data-rail={isRailOpen ? 'open' : 'shut'}
    >
      <header class="library-rail" id="library-rail">
        <a class="skip-link" href={location.hash} onClick={(event) => commands.skipRail(event)}>
          {t('libSkip')}
        </a>
        <div class="library-brand">
          <p class="brand">
            <img src="/icon.svg" alt="" width="24" height="24" />
            {t('extName')}
          </p>
          <IconButton
            icon="close"
            label={t('libRailClose')}
            class="drawer-close"
            onClick={() => setRailOpen(false)}
          />
        </div>
        <Rail
          {...searching}
          onQuery={ask}
          onPlace={() => setRailOpen(false)}
          route={route.view}
          onRoute={(next) => go({ view: next, clipId: null })}
          onMove={commands.moveTo}
        />
        {isRailOpen && view.is === 'known' && (
          <button type="button" class="button button-seal drawer-show" onClick={() => setRailOpen(false)}>
            {t('libDrawerShow', count(view.total))}
          </button>
        )}
        <p class="library-foot">
          <button type="button" class="foot-button" onClick={() => void browser.runtime.openOptionsPage()}>
            <Icon name="settings" />
            {t('libSettings')}
          </button>
        </p>
      </header>
      {isRailOpen && (
        <button
          type="button"
          class="library-shade"
          tabIndex={-1}
          aria-label={t('libRailClose')}
          onClick={() => setRailOpen(false)}
        />
      )}
      {route.view === 'keeping' ? (
        <main class="library-whole" tabIndex={-1} inert={isRailOpen}>
          <RailButton onPress={() => setRailOpen(true)} isOpen={isRailOpen} />
          <Lazy load={loadKeeping} render={(KeepingView) => <KeepingView tell={tell} />} />
        </main>
      ) : (
        <main class="library-main" tabIndex={-1} inert={isRailOpen}>
          {/* nb. Not the brand: on a phone the rail is put away, and the page must have a first heading still. */}
          <h1 class="sr-only">{t('extName')}</h1>
          <section class="library-list" aria-label={t('libListLabel')}>
            <div class="library-search">
              <RailButton onPress={() => setRailOpen(true)} isOpen={isRailOpen} />
              <SearchBar
                {...searching}
                onQuery={ask}
                isList={route.view === 'list'}
                box={box}
                onIntoList={intoList}
              />
            </div>
            {route.view === 'list' ? (
              <ListPane
                {...commands.rows}
                {...commands.bulk}
                view={view}
                session={session}
                query={route.query}
                openId={openId}
                cursor={cursor.cursor}
                selected={selection.selected}
                folders={folders}
                controls={table}
                onWindow={steps.onWindow}
                onCursor={cursor.moveTo}
                onAbove={commands.toBox}
                onDrag={(id, transfer) =>
                  transfer.setData(
                    DRAGGED_CLIPS_TYPE,
                    toDraggedClips(selection.selected.has(id) ? [...selection.selected] : [id]),
                  )
                }
                onSelectAll={() => void selection.all()}
                onSelectNone={selection.none}
                onQuery={(query) => go({ query, clipId: null })}
                onEmptyBin={commands.onEmptyBin}
                onHelp={commands.onHelp}
                onImport={() => go({ view: 'keeping', clipId: null })}
                onRetry={view.is === 'failed' ? retry : () => session.refresh()}
              />
            ) : (
              found && (
                <Lazy
                  load={loadFigures}
                  render={(FiguresView) => (
                    <FiguresView
                      search={search}
                      token={found.token}
                      query={route.query}
                      onSearch={(part) => go({ view: 'list', query: { ...route.query, ...part } })}
                    />
                  )}
                />
              )
            )}
            <StatusLine {...status} onStop={putOffRebuild} />
          </section>
          {route.view === 'list' && (
            <section class="library-reader" aria-label={t('libReaderLabel')}>
              {openId === null && view.total > 0 && <ReaderHint />}
              {openId !== null && (
                <Lazy
                  load={loadReader}
                  render={(ReaderView) => (
                    <ReaderView
                      clipId={openId}
                      query={route.query.text}
                      search={search}
                      changes={view.changes}
                      folders={folders}
                      tags={tags}
                      hasPrevious={steps.hasPrevious}
                      hasNext={steps.hasNext}
                      onPrevious={() => steps.step(-1)}
                      onNext={() => steps.step(1)}
                      onClose={steps.closeReader}
                      onShown={reader.settle}
                      onOpenClip={(clipId) => steps.read(clipId)}
                      onExport={(ids) => commands.exportClips(ids)}
                      onSearch={look}
                      tell={tell}
                      onProblem={tellProblem}
                    />
                  )}
                />
              )}
            </section>
          )}
        </main>
      )}
      {sheet && (
        <Lazy
          load={loadSheets}
          render={(LibrarySheets) => (
            <LibrarySheets
              sheet={sheet}
              folders={folders}
              tags={tags}
              tell={tell}
              actions={commands.sheets}
              onClose={() => setSheet(null)}
            />
          )}
        />
      )}
      <Toast note={note} duration={UNDO_MS} onClose={close} />
    </div>
  );
}

function RailButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  const { t } = useWords();
  return (
    <IconButton
      icon="list"
      label={t('libRailOpen')}
      class="drawer-button"
      aria-expanded={isOpen}
      aria-controls="library-rail"
      onClick={onPress}
    />
  );
}
