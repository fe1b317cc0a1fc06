import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import type { TableControls } from '../../../components/library/ClipTable';
import type { ListSession, ListView, ListWindow } from './list-session';
import type { LibraryRoute } from '../route';
import type { useCursor } from './use-cursor';
import type { ReaderFocus } from '../reader/use-reader-focus';
import type { RouteStep } from '../use-route';

interface Given {
  readonly session: ListSession;
  readonly view: ListView;
  readonly cursor: ReturnType<typeof useCursor>;
  readonly openId: string | null;
  readonly table: RefObject<TableControls | null>;
  readonly reader: ReaderFocus;
  readonly go: (change: Partial<LibraryRoute>, step?: RouteStep) => void;
}

/** Going from line to line, and with an open reader from clipping to clipping. */
export function useSteps({ session, view, cursor, openId, table, reader, go }: Given) {
  const onWindow = useCallback((window: ListWindow) => session.want(window), [session]);

  /** The line that a step leads to: of a clipping that has left the list, the next one stands in its place already. */
  const target = (by: 1 | -1) => {
    // nb. The latest, not the one drawn last: keys come faster than frames.
    const { index, isGone } = cursor.latest.current;
    return index + (isGone && by > 0 ? 0 : by);
  };
  const canGo = (to: number) => to >= 0 && to < view.total;

  /** Goes to a line; an open reader shows its clipping. */
  const goTo = async (to: number) => {
    if (!canGo(to)) return;
    cursor.moveTo(to);
    // nb. From the rail or a button above as well: a line without the focus looks like any other, and the next key would be for it.
    if (document.activeElement?.closest('.library-reader')) table.current?.showRow(to);
    else table.current?.focusRow(to);
    if (openId === null) return;
    reader.keep();
    const id = session.rowAt(to)?.clip.id ?? (await session.ids())[to];
    // nb. Back leads to the list, not through every clipping that was read.
    if (id !== undefined) go({ clipId: id }, 'replace');
  };

  return {
    onWindow,
    hasPrevious: canGo(target(-1)),
    hasNext: canGo(target(1)),
    step: (by: 1 | -1) => void goTo(cursor.latest.current.index < 0 ? 0 : target(by)),
    goTo: (to: number) => void goTo(to),
    focus: () => table.current?.focusRow(Math.max(0, cursor.latest.current.index)),
    /** Before clippings leave the list: the keyboard and an open reader go on to the one after them, or else before them. */
    leave: async (ids: readonly string[]) => {
      const gone = new Set(ids);
      const { id } = cursor.latest.current;
      const isCursorGone = id !== null && ids.length > 1 && gone.has(id);
      if (!isCursorGone && (openId === null || !gone.has(openId))) return;
      const all = await session.ids();
      const nextOf = (from: string) => {
        const at = all.indexOf(from);
        const next = all.findIndex((each, index) => index > at && !gone.has(each));
        return next >= 0 ? next : all.findLastIndex((each, index) => index < at && !gone.has(each));
      };
      if (isCursorGone) {
        const to = nextOf(id);
        // nb. Only to a line that is there: one that is not read yet could not be followed when it moves up.
        if (session.rowAt(to)) {
          cursor.moveTo(to);
          if (table.current?.hasFocus()) table.current.focusRow(to);
        }
      }
      if (openId !== null && gone.has(openId)) {
        reader.keep();
        go({ clipId: all[nextOf(openId)] ?? null }, 'replace');
      }
    },
    /** Opens a clipping, or another one in place of it, and the keyboard goes to it. */
    read: (id: string, step?: RouteStep) => {
      reader.enter(id === openId);
      go({ clipId: id }, step);
    },
    closeReader: () => {
      go({ clipId: null });
      // nb. The list may be hidden until the reader is gone.
      requestAnimationFrame(() => table.current?.focusRow(cursor.latest.current.index));
    },
  };
}
