/** The popup: wires the two views to the tab, the store and the files. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupWarning } from '../../components/BackupWarning';
import { ClipList } from '../../components/ClipList';
import { ArticlePicker } from '../../components/page-tools/ArticlePicker';
import { PageView } from '../../components/PageView';
import { SiteBar } from '../../components/SiteBar';
import { TabPanel, Tabs } from '../../components/Tabs';
import { Toast } from '../../components/Toast';
import { useWords } from '../../components/words-context';
import { EXPORT_FORMATS, exportFileName, fittingFormat, type ExportFormatId } from '../../lib/export';
import { startExport } from '../../lib/workers/export-client';
import { EXPORT_MENU_WORDS } from '../../lib/view/export-words';
import { UNDO_MS } from '../../lib/limits';
import { sendToBackground } from '../../lib/messages';
import type {
  BulkChange,
  Clip,
  ClipAnswer,
  ClipOutcome,
  ClipWish,
  PageArticle,
  Problem,
  Reprint,
  Result,
} from '../../lib/model';
import { changeSettings, DEFAULT_SETTINGS, readSettings, showKind, watchSettings } from '../../lib/settings';
import { idsToTakeBack, outcomesInFull, takenBackInWords } from '../../lib/view/outcome-words';
import type { ReadersBefore } from '../../lib/store';
import { libraryUrl, openLibrary } from '../library/open-library';
import { useAutoBackup } from '../library/keeping/use-auto-backup';
import { LibraryLinks } from './LibraryLinks';
import { saveFile } from './save-file';
import { findTargetTab } from './target-tab';
import { useClips } from './use-clips';
import { useKeptClip } from './use-kept-clip';
import { usePage } from './use-page';
import { siteOf } from './site-of';
import { useToast } from './use-toast';

type View = 'page' | 'collection';

const MENU_FORMATS = [
  'csv-clips',
  'csv-mentions',
  'markdown',
  'json',
  'xlsx',
  'docx',
] as const satisfies readonly ExportFormatId[];

const NO_REPRINTS: readonly Reprint[] = [];

/** Where the library tells of backups. */
const KEEPING = { view: 'keeping' } as const;

/** A page of several articles, for the reader to choose from. */
interface Picker {
  readonly articles: readonly PageArticle[];
  readonly problem: Problem | null;
}

export function App() {
  const words = useWords();
  const { t, count } = words;
  const [view, setView] = useState<View>('page');
  const [revision, setRevision] = useState(0);
  const [isClipping, setClipping] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [picker, setPicker] = useState<Picker | null>(null);
  const deleted = useRef<ReadersBefore>([]);
  const { note, tell, tellProblem, close } = useToast(words);
  const { page, retry } = usePage();
  const clips = useClips(view === 'collection');
  const kept = useKeptClip(page.is === 'known' ? page.report.url : undefined, `${view} ${revision}`);
  const { auto } = useAutoBackup();
  const site = siteOf(page.is === 'known' ? page.report.url : undefined, settings);

  useEffect(() => {
    const over = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, over.signal);
    return () => over.abort();
  }, []);
  useEffect(() => {
    void takeClipProblem().then((problem) => problem && tellProblem(problem));
  }, [tellProblem]);

  /** Tells the problem of a verb that failed, and has everything looked up again. True where it was done. */
  const isDone = <T,>(result: Result<T>): result is { ok: true; value: T } => {
    setRevision((before) => before + 1);
    if (!result.ok) tellProblem(result.problem);
    return result.ok;
  };

  const change = (changes: Partial<typeof settings>, stored: Promise<void>) => {
    setSettings((before) => ({ ...before, ...changes }));
    stored.catch((error: unknown) => {
      console.error('Quwen:', error);
      tell(t('settingsNotSaved'));
      void readSettings().then(setSettings);
    });
  };

  const addThisSite = async () => {
    // nb. Nothing is awaited before the question: the browser asks in answer to the click alone.
    const asked = await site.add();
    tell(t(asked === 'added' ? 'siteBarAdded' : 'siteRefused'));
  };

  /** Clips the page; where it has several articles the reader picks first. */
  const clipThisPage = async () => {
    setClipping(true);
    const answer = await clipOrList();
    setClipping(false);
    if (!isDone(answer)) return;
    if (answer.value.is === 'several') setPicker({ articles: answer.value.articles, problem: null });
    else tellClipped(answer.value.outcomes);
  };
  const clipNow = async (wanted: ClipWish) => {
    setClipping(true);
    const outcome = await clipTab(wanted);
    setClipping(false);
    if (!outcome.ok && picker) {
      setPicker({ ...picker, problem: outcome.problem });
      return;
    }
    if (!isDone(outcome)) return;
    setPicker(null);
    tellClipped(outcome.value);
  };
  const tellClipped = (outcomes: readonly ClipOutcome[]) => {
    deleted.current = [];
    const made = idsToTakeBack(outcomes);
    const undo = async () => {
      const undone = await sendToBackground('takeBackClips', { ids: made }).catch(unanswered);
      if (isDone(undone)) tell(takenBackInWords(outcomes, words));
    };
    tell(outcomesInFull(outcomes, words), made.length > 0 ? () => void undo() : undefined);
  };

  const remove = async (ids: readonly string[]) => {
    const only = clips.list.is === 'known' ? clips.list.clips.find(({ id }) => id === ids[0]) : undefined;
    const binned = await changeClips(ids, { do: 'bin' });
    if (!isDone(binned)) return;
    // One undo takes back all that went while it was offered.
    deleted.current = [...deleted.current, ...binned.value];
    const text =
      only && deleted.current.length === 1
        ? t('clipDeletedOne', only.title.trim() || t('clipNoTitle'))
        : t('clipDeletedMany', count(deleted.current.length));
    tell(text, () => void restore());
  };
  const restore = async () => {
    const before = deleted.current;
    deleted.current = [];
    if (isDone(await sendToBackground('putBackClips', before).catch(unanswered))) tell(t('clipBack'));
  };
  useEffect(() => {
    // Whatever else was told since, what went before it is no longer offered.
    if (note?.onUndo === undefined) deleted.current = [];
  }, [note]);

  const exportClips = async (wanted: readonly string[], chosen: ExportFormatId) => {
    const formatId = fittingFormat(chosen, wanted.length);
    const format = EXPORT_FORMATS.find(({ id }) => id === formatId);
    if (!format) return;
    setExporting(true);
    const madeAt = Date.now();
    const request = { form: format.id, ids: wanted, title: t('exportDefaultTitle'), madeAt };
    const made = await startExport(request).made;
    if (made && isDone(made)) {
      const name = exportFileName(format, madeAt, made.value.count);
      saveFile(name, made.value.blob);
      tell(t('exportDone', count(made.value.count), name));
    }
    setExporting(false);
  };

  return (
    <>
      <header class="head">
        <h1 class="brand">
          <img src="/icon.svg" alt="" width="24" height="24" />
          {t('extName')}
        </h1>
        <Tabs
          label={t('tabsLabel')}
          active={view}
          onChange={setView}
          tabs={[
            { id: 'page', name: t('tabPage') },
            { id: 'collection', name: t('tabCollection') },
          ]}
        />
        <LibraryLinks />
      </header>
      {auto !== null && auto.trouble !== null && (
        <BackupWarning href={libraryUrl(KEEPING)} onOpen={openKeeping} />
      )}
      <main class="views">
        <TabPanel id="page" active={view}>
          {picker ? (
            <div class="panel-body">
              <ArticlePicker
                {...picker}
                isClipping={isClipping}
                onPick={(indexes) =>
                  void clipNow({
                    scope: 'article',
                    articles: picker.articles.filter(({ index }) => indexes.includes(index)),
                  })
                }
                onClosePicker={() => setPicker(null)}
              />
            </div>
          ) : (
            <PageView
              page={page}
              clip={kept?.clip ?? null}
              reprints={kept?.reprints ?? NO_REPRINTS}
              isClipping={isClipping}
              highlights={settings.highlights}
              shown={settings.shown}
              onHighlights={(highlights) => change({ highlights }, changeSettings({ highlights }))}
              onShown={(type, on) => change({ shown: { ...settings.shown, [type]: on } }, showKind(type, on))}
              onClip={() => void clipThisPage()}
              onRetry={retry}
              onOpenClip={(id) => void sendToBackground('openOriginal', { id })}
            >
              <SiteBar
                state={site.state}
                onAdd={() => void addThisSite()}
                onResume={() => void site.resume()}
                onSettings={() => void browser.runtime.openOptionsPage()}
              />
            </PageView>
          )}
        </TabPanel>
        <TabPanel id="collection" active={view}>
          <h2 class="sr-only">{t('tabCollection')}</h2>
          <ClipList
            list={clips.list}
            query={clips.query}
            formats={MENU_FORMATS.map((id) => ({ id, name: t(EXPORT_MENU_WORDS[id]) }))}
            isExporting={isExporting}
            onQuery={clips.setQuery}
            onMore={clips.more}
            onOpen={(opened, event) => void openClip(opened, event)}
            onState={({ id }, state) => void changeClips([id], { do: 'state', state }).then(isDone)}
            onDelete={(gone) => void remove(gone)}
            onExport={(wanted, format) => void exportClips(wanted, format)}
            onRetry={clips.retry}
            onGoToPage={() => setView('page')}
          />
        </TabPanel>
      </main>
      <Toast note={note} duration={UNDO_MS} onClose={close} />
    </>
  );
}

/** Goes to the library, which counts for more than the popup: it closes. */
function openKeeping(event: MouseEvent): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  void openLibrary(KEEPING).then(() => window.close());
}

/** One that means to go there, and leaves where and how to us. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

/** Follows a title to the original, which counts as read. */
async function openClip(clip: Clip, event: MouseEvent): Promise<void> {
  const isPlain = isPlainClick(event);
  // nb. A new tab closes the popup, and with it what is not written yet: first mark, then open.
  if (isPlain) event.preventDefault();
  await markOpened(clip);
  if (isPlain) await browser.tabs.create({ url: clip.url });
}

/** What the reader put down as being read, or done with, stays so. */
async function markOpened({ id, state }: Clip): Promise<void> {
  if (state === 'unread') await changeClips([id], { do: 'state', state: 'done' });
}

function changeClips(ids: readonly string[], change: BulkChange): Promise<Result<ReadersBefore>> {
  return sendToBackground('changeClips', { ids, change }).catch(unanswered);
}

async function clipTab(wanted: ClipWish): Promise<Result<readonly ClipOutcome[]>> {
  const tabId = await findTargetTab();
  if (tabId === undefined) return { ok: false, problem: 'page-gone' };
  return sendToBackground('clipTab', { tabId, wanted }).catch(unanswered);
}

async function clipOrList(): Promise<Result<ClipAnswer>> {
  const tabId = await findTargetTab();
  if (tabId === undefined) return { ok: false, problem: 'page-gone' };
  return sendToBackground('clipOrListTab', { tabId }).catch(unanswered);
}

function unanswered(error: unknown): { ok: false; problem: Problem } {
  console.error('Quwen:', error);
  return { ok: false, problem: 'unexpected' };
}

/** Why the last clip by menu or keyboard came to nothing: there was no popup to tell it. */
async function takeClipProblem(): Promise<Problem | null> {
  const tabId = await findTargetTab();
  if (tabId === undefined) return null;
  return sendToBackground('takeClipProblem', { tabId }).catch(() => null);
}
