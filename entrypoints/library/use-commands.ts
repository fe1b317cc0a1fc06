/** What the reader can have done in the library, by key, by button or in the list: on what is chosen, or else on one line. */
import type { RefObject } from 'preact';
import { useWords } from '../../components/words-context';
import {
  EVERYTHING,
  NO_CHOICE,
  type BulkChange,
  type Clip,
  type Folder,
  type SearchQuery,
} from '../../lib/model';
import { addFolder, deleteForGood, emptyBin } from '../../lib/store';
import { isEverything } from '../../lib/view/choices';
import type { LibraryAction } from '../../lib/view/library-keys';
import { copyClips } from './export/copy-clips';
import type { OpenSheet, SheetActions } from './LibrarySheets';
import type { ListSession, ListView } from './list/list-session';
import type { LibraryRoute } from './route';
import type { useChanges } from './list/use-changes';
import type { useCursor } from './list/use-cursor';
import { useKeys } from './use-keys';
import type { RouteStep } from './use-route';
import type { useSelection } from './list/use-selection';
import type { useSteps } from './list/use-steps';

interface Given {
  readonly session: ListSession;
  readonly view: ListView;
  readonly route: LibraryRoute;
  readonly go: (change: Partial<LibraryRoute>, step?: RouteStep) => void;
  readonly selection: ReturnType<typeof useSelection>;
  readonly cursor: ReturnType<typeof useCursor>;
  readonly changes: ReturnType<typeof useChanges>;
  readonly steps: ReturnType<typeof useSteps>;
  readonly folders: readonly Folder[];
  readonly box: RefObject<HTMLInputElement | null>;
  readonly isRailOpen: boolean;
  readonly setRailOpen: (isOpen: boolean) => void;
  readonly setSheet: (sheet: OpenSheet | null) => void;
  readonly tell: (text: string) => void;
}

export function useCommands(given: Given) {
  const { session, view, route, go, selection, cursor, changes, steps, folders, box, setSheet, tell } = given;
  const { t, count } = useWords();
  const isList = route.view === 'list';
  const isBin = view.query.inBin;

  /** The clipping of the line the keyboard stands on, or of the reader; none where there is neither. */
  const oneId = () => route.clipId ?? (cursor.cursor.isGone ? null : cursor.cursor.id);
  const chosen = () => [...selection.latest.current];
  /** What a command is for: what is chosen, or else the one. */
  const targets = (): readonly string[] => {
    if (selection.latest.current.size > 0) return chosen();
    const id = isList ? oneId() : null;
    return id === null ? [] : [id];
  };
  const clipOf = (ids: readonly string[]): Clip | undefined => {
    const [only, ...others] = ids;
    return only === undefined || others.length > 0 ? undefined : session.rowOf(only)?.clip;
  };
  const titleOf = (ids: readonly string[]) => {
    const clip = clipOf(ids);
    return clip && { title: clip.title.trim() || t('clipNoTitle') };
  };

  const change = (ids: readonly string[], wanted: BulkChange, folder?: string) =>
    changes.change(ids, wanted, { ...titleOf(ids), ...(folder !== undefined && { folder }) });
  const leave = (ids: readonly string[], wanted: BulkChange) =>
    changes.change(ids, wanted, titleOf(ids), () => steps.leave(ids));
  const move = (ids: readonly string[], folder: string) =>
    change(ids, { do: 'move', folder }, folders.find(({ id }) => id === folder)?.name ?? '');
  const toggleDone = (ids: readonly string[]) =>
    change(ids, { do: 'state', state: clipOf(ids)?.state === 'done' ? 'unread' : 'done' });
  const toggleStar = (ids: readonly string[]) =>
    change(ids, { do: 'star', starred: !(clipOf(ids)?.starred ?? false) });
  const askTags = (ids: readonly string[]) =>
    setSheet({ is: 'tag', ids, tags: ids.length === 1 ? (clipOf(ids)?.tags ?? []) : null });
  const askFolder = (ids: readonly string[]) =>
    setSheet({ is: 'move', ids, current: clipOf(ids)?.folder ?? null });
  const remove = (ids: readonly string[]) =>
    isBin ? setSheet({ is: 'delete-for-good', ids }) : void leave(ids, { do: 'bin' });

  const exportClips = (ids: readonly string[]) =>
    setSheet({ is: 'export', ids, name: t('exportSelected', count(ids.length)) });
  /** What is chosen, in the order of the list, or all that was found. */
  const exportListed = async () => {
    const all = await session.ids();
    const { current: selected } = selection.latest;
    if (selected.size > 0) exportClips(all.filter((id) => selected.has(id)));
    else
      setSheet({
        is: 'export',
        ids: all,
        name: t(isEverything(view.query) ? 'exportAll' : 'exportFound', count(all.length)),
      });
  };

  const copyChosen = async () => {
    const ids = (await session.ids()).filter((id) => selection.latest.current.has(id));
    try {
      await copyClips(ids, 'text', Date.now());
      tell(t('exportCopied', count(ids.length)));
    } catch (error) {
      console.error('Quwen:', error);
      tell(t('exportCopyRefused'));
    }
  };

  const sheets: SheetActions = {
    onTags: (ids, add, taken) => {
      if (add.length > 0 || taken.length > 0) void change(ids, { do: 'tag', add, remove: taken });
    },
    onMove: (ids, folder) => void move(ids, folder),
    async onNewFolder(ids, name) {
      const folder = await addFolder(name, Date.now());
      if (changes.isDone(folder))
        await change(ids, { do: 'move', folder: folder.value.id }, folder.value.name);
    },
    async onDeleteForGood(ids) {
      await steps.leave(ids);
      const gone = await deleteForGood(ids);
      if (changes.isDone(gone)) tell(t('libDeletedForGood', count(gone.value)));
    },
    async onEmptyBin() {
      if (isBin) go({ clipId: null }, 'replace');
      const gone = await emptyBin(Infinity);
      if (changes.isDone(gone)) tell(t('libDeletedForGood', count(gone.value)));
    },
  };

  const select = (id: string, how: 'toggle' | 'range') =>
    how === 'range' ? void selection.extendTo(id) : selection.toggle(id);
  const extend = async (by: 1 | -1) => {
    // nb. Read before anything is awaited: the next key may come first.
    const { id, index } = cursor.latest.current;
    steps.step(by);
    const next = session.rowAt(index + by)?.clip.id ?? (await session.ids())[index + by];
    if (id !== null && next !== undefined) await selection.extendTo(next, id);
  };
  const shelf = (part: Partial<SearchQuery>) =>
    go({ view: 'list', query: { ...EVERYTHING, ...part }, clipId: null });

  /** Answers whether there was anything for it to do. */
  const act = (does: LibraryAction): boolean => {
    const ids = targets();
    const on = (work: (ids: readonly string[]) => unknown): boolean => {
      if (ids.length > 0) work(ids);
      return ids.length > 0;
    };
    const id = oneId();
    switch (does) {
      case 'next':
        return isList && done(steps.step(1));
      case 'previous':
        return isList && done(steps.step(-1));
      case 'first':
        return isList && done(steps.goTo(0));
      case 'last':
        return isList && done(steps.goTo(view.total - 1));
      case 'open':
        return isList && id !== null && done(steps.read(id));
      case 'close':
        return closeOne();
      case 'toggle-done':
        return on(toggleDone);
      case 'toggle-star':
        return on(toggleStar);
      case 'tag':
        return !isBin && on(askTags);
      case 'move':
        return !isBin && on(askFolder);
      case 'delete':
        return on(remove);
      case 'undo':
        return done(void changes.undo());
      case 'select':
        return isList && id !== null && done(select(id, 'toggle'));
      case 'select-range-next':
        return isList && done(void extend(1));
      case 'select-range-previous':
        return isList && done(void extend(-1));
      case 'select-all':
        return isList && view.total > 0 && done(void selection.all());
      case 'search':
        return route.view !== 'keeping' && done(focusBox(box));
      case 'go-all':
        return done(shelf({}));
      case 'go-unread':
        return done(shelf({ chosen: { ...NO_CHOICE, state: ['unread'] } }));
      case 'go-starred':
        return done(shelf({ starredOnly: true }));
      case 'go-bin':
        return done(shelf({ inBin: true }));
      case 'go-figures':
        return done(visit('figures'));
      case 'go-keeping':
        return done(visit('keeping'));
      case 'help':
        return done(setSheet({ is: 'help' }));
    }
  };
  /** To another place, with the focus: whoever went there by key goes on there. */
  const visit = (place: LibraryRoute['view']) => {
    go({ view: place, clipId: null });
    requestAnimationFrame(() => document.querySelector('main')?.focus());
  };
  /** Esc: what was opened last is closed first. */
  const closeOne = (): boolean => {
    if (given.isRailOpen) given.setRailOpen(false);
    else if (selection.latest.current.size > 0) selection.none();
    else if (route.clipId !== null) steps.closeReader();
    else return false;
    return true;
  };
  useKeys(act);

  const focusMain = () => {
    const main = document.querySelector('main');
    steps.focus();
    if (!main?.contains(document.activeElement)) main?.focus();
  };

  return {
    exportClips,
    toBox: () => focusBox(box),
    sheets,
    moveTo: (ids: readonly string[], folder: string) => void move(ids, folder),
    /** Past the rail: to the line the reader was on, or to what stands there in place of the list. */
    skipRail(event: Event) {
      event.preventDefault();
      given.setRailOpen(false);
      focusMain();
    },
    /** To what is nearest to something that had the focus and is gone. */
    focusNear(around: readonly Element[]) {
      const part = around.find((each) => each.matches('.library-rail, .library-reader, dialog[open]'));
      const near = ['.reader-scroll', '[aria-current]', 'button, input'].flatMap(
        (each) => part?.querySelector<HTMLElement>(each) ?? [],
      )[0];
      if (near) near.focus({ preventScroll: true });
      else focusMain();
    },
    rows: {
      onOpen: (index: number, { id }: Clip, byKeyboard: boolean) => {
        cursor.moveTo(index);
        const step = route.clipId === null ? 'go' : 'replace';
        if (byKeyboard) steps.read(id, step);
        else go({ clipId: id }, step);
      },
      onSelect: (index: number, { id }: Clip, how: 'toggle' | 'range') => {
        cursor.moveTo(index);
        select(id, how);
      },
      onStar: ({ id }: Clip) => void toggleStar([id]),
      onDone: ({ id }: Clip) => void toggleDone([id]),
      onBin: ({ id, deletedAt }: Clip) => void leave([id], { do: deletedAt === null ? 'bin' : 'restore' }),
    },
    bulk: {
      onState: (state: Clip['state']) => void change(chosen(), { do: 'state', state }),
      onStarAll: (starred: boolean) => void change(chosen(), { do: 'star', starred }),
      onTag: () => askTags(chosen()),
      onMove: () => askFolder(chosen()),
      onBinAll: () => void leave(chosen(), { do: 'bin' }),
      onRestore: () => void leave(chosen(), { do: 'restore' }),
      onDeleteForGood: () => setSheet({ is: 'delete-for-good', ids: chosen() }),
      onExport: () => void exportListed(),
      onCopy: () => void copyChosen(),
    },
    onEmptyBin: () => setSheet({ is: 'empty-bin', number: view.found?.inBin ?? view.total }),
    onHelp: () => setSheet({ is: 'help' }),
  };
}

function focusBox(box: RefObject<HTMLInputElement | null>): void {
  box.current?.focus();
  box.current?.select();
}

/** What was asked for was done, whatever it answers. */
function done(_answer: unknown): true {
  return true;
}
