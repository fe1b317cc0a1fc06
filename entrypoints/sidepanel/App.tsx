/** The side panel: the collection as a narrow list beside the page being read, and what it knows of that page. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { ClipTable, type TableControls } from '../../components/library/ClipTable';
import { NothingFound } from '../../components/library/EmptyList';
import { PageStrip } from '../../components/library/PageStrip';
import { PlainSearch } from '../../components/library/PlainSearch';
import { StateTabs } from '../../components/library/StateTabs';
import { ArticlePicker } from '../../components/page-tools/ArticlePicker';
import { Icon } from '../../components/Icon';
import { Failure } from '../../components/PageView';
import { Toast } from '../../components/Toast';
import { useWords } from '../../components/words-context';
import { UNDO_MS } from '../../lib/limits';
import { EVERYTHING, type Clip, type SearchQuery } from '../../lib/model';
import { isEverything } from '../../lib/view/choices';
import { loosenings } from '../../lib/view/loosen';
import { outcomesInFull } from '../../lib/view/outcome-words';
import { libraryUrl, openLibrary } from '../library/open-library';
import type { ListWindow } from '../library/list/list-session';
import { useChanges } from '../library/list/use-changes';
import { useCursor } from '../library/list/use-cursor';
import { useIntoList } from '../library/list/use-into-list';
import { useKeys } from '../library/use-keys';
import { useList } from '../library/list/use-list';
import { useShelves } from '../library/find/use-shelves';
import { useToast } from '../popup/use-toast';
import { useActiveTab } from './use-active-tab';
import { usePageClip } from './use-page-clip';

const NONE: ReadonlySet<string> = new Set();
const NO_TAGS: readonly string[] = [];
const UNREAD: SearchQuery['chosen'] = { ...EVERYTHING.chosen, state: ['unread'] };

const open = ({ id }: Clip) => void openLibrary({ clipId: id });

export function App() {
  const words = useWords();
  const { t, count } = words;
  const [query, setQuery] = useState(EVERYTHING);
  const { note, tell, tellProblem, close } = useToast(words);
  const { view, session, retry } = useList(query);
  const cursor = useCursor(session, view, null);
  const changes = useChanges(session, { words, tell, tellProblem });
  const shelves = useShelves(NO_TAGS, tellProblem);
  const table = useRef<TableControls>(null);
  const box = useRef<HTMLInputElement>(null);
  const intoList = useIntoList({ view, query, cursor, table, box });
  const tab = useActiveTab();
  const page = usePageClip(
    tab,
    view.changes,
    (outcomes) => tell(outcomesInFull(outcomes, words)),
    tellProblem,
  );
  const onWindow = useCallback((window: ListWindow) => session.want(window), [session]);
  const folderName = (id: string) => shelves?.folders.find((folder) => folder.id === id)?.name ?? '';

  const titled = (clip: Clip) => ({ title: clip.title.trim() || t('clipNoTitle') });
  const toggleDone = (clip: Clip) =>
    void changes.change(
      [clip.id],
      { do: 'state', state: clip.state === 'done' ? 'unread' : 'done' },
      titled(clip),
    );
  const toggleStar = (clip: Clip) =>
    void changes.change([clip.id], { do: 'star', starred: !clip.starred }, titled(clip));
  const bin = (clip: Clip) => void changes.change([clip.id], { do: 'bin' }, titled(clip));
  const step = (by: 1 | -1) => {
    const { index, isGone } = cursor.cursor;
    const to = index < 0 ? 0 : index + (isGone && by > 0 ? 0 : by);
    if (to < 0 || to >= view.total) return;
    cursor.moveTo(to);
    table.current?.focusRow(to);
  };

  useKeys((does) => {
    const clip = cursor.cursor.isGone ? undefined : session.rowAt(cursor.cursor.index)?.clip;
    const on = (work: (one: Clip) => void): boolean => {
      if (clip) work(clip);
      return clip !== undefined;
    };
    if (does === 'next' || does === 'previous') step(does === 'next' ? 1 : -1);
    else if (does === 'open') return on(open);
    else if (does === 'toggle-done') return on(toggleDone);
    else if (does === 'toggle-star') return on(toggleStar);
    else if (does === 'delete') return on(bin);
    else if (does === 'undo') void changes.undo();
    else if (does === 'search') box.current?.focus();
    else return false;
    return true;
  });

  return (
    <div class="panel-page">
      <header class="panel-head">
        <h1 class="brand">
          <img src="/icon.svg" alt="" width="20" height="20" />
          {t('extName')}
        </h1>
        <a
          class="bar-button"
          href={libraryUrl()}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void openLibrary({ query });
          }}
        >
          <Icon name="list" />
          {t('libOpen')}
        </a>
      </header>
      {page.picking ? (
        <div class="panel-picker">
          <ArticlePicker
            {...page.picking}
            isClipping={page.isClipping}
            onPick={(indexes) => void page.pick(indexes)}
            onClosePicker={page.closePicker}
          />
        </div>
      ) : (
        <PageStrip
          clip={page.clip}
          isSeen={tab?.url !== undefined}
          canClip={tab !== null}
          isClipping={page.isClipping}
          onClip={() => void page.clipPage()}
          onOpen={open}
        />
      )}
      <main class="library-list">
        <output class="sr-only">
          {view.is === 'known' &&
            view.isCounted &&
            t(isEverything(view.query) ? 'listCount' : 'listFound', count(view.total))}
        </output>
        <div class="panel-search">
          <PlainSearch
            text={query.text}
            box={box}
            onText={(text) => setQuery({ ...query, text })}
            onIntoList={intoList}
          />
          <StateTabs
            on={query.starredOnly ? 'starred' : query.chosen.state.length > 0 ? 'unread' : 'all'}
            onChange={(shelf) =>
              setQuery({
                ...EVERYTHING,
                text: query.text,
                starredOnly: shelf === 'starred',
                chosen: shelf === 'unread' ? UNREAD : EVERYTHING.chosen,
              })
            }
          />
        </div>
        {view.is === 'failed' && (
          <div class="list-failed">
            <Failure title={t('listFailed')} problem={view.problem ?? 'unexpected'} onRetry={retry} />
          </div>
        )}
        {view.is === 'opening' && <p class="list-opening">{t('listLoading')}</p>}
        {view.is === 'known' && view.total === 0 && isEverything(view.query) && (
          <p class="list-opening">{t('libPanelEmpty')}</p>
        )}
        {view.is === 'known' && view.total === 0 && !isEverything(view.query) && (
          <NothingFound
            conditions={loosenings(view.query, folderName, words)}
            also={view.found?.also ?? []}
            onQuery={setQuery}
            onText={(text) => setQuery({ ...query, text })}
            onEverything={() => setQuery(EVERYTHING)}
          />
        )}
        {view.is === 'known' && view.total > 0 && (
          <ClipTable
            isPlain
            total={view.total}
            rowAt={(index) => session.rowAt(index)}
            generation={view.generation}
            revision={view.revision}
            shift={view.shift}
            cursor={cursor.cursor.index}
            openId={page.clip?.id ?? null}
            selected={NONE}
            hasExcerpts={view.query.text.trim() !== ''}
            folderName={folderName}
            hrefOf={(clipId) => libraryUrl({ clipId })}
            now={Date.now()}
            controls={table}
            onWindow={onWindow}
            onCursor={cursor.moveTo}
            onAbove={() => box.current?.focus()}
            onDrag={() => {}}
            onOpen={(_, clip) => open(clip)}
            onSelect={(_, clip) => open(clip)}
            onStar={toggleStar}
            onDone={toggleDone}
            onBin={bin}
          />
        )}
      </main>
      <Toast note={note} duration={UNDO_MS} onClose={close} />
    </div>
  );
}
