/**
 * The table of clippings: tens of thousands of lines of which only those on screen are drawn. It is a grid of one column to a
 * screen reader: one line has the focus (the roving one), Tab goes on to what can be pressed in it.
 */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- lines are placed by hand, which the browser's own table does not let be */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundClip } from '../../lib/model';
import { useWords } from '../words-context';
import { ClipTableRow, rowName, type RowActions } from './ClipTableRow';
import { useVirtualRows } from './use-virtual-rows';

/** Height of a line in CSS pixels until the style sheet's own is measured. */
const FIRST_ROW_HEIGHT = 92;

/** What a caller can have the table do. */
export interface TableControls {
  /** Brings a line into sight and gives it the focus. */
  focusRow(index: number): void;
  /** Brings a line into sight. */
  showRow(index: number): void;
  hasFocus(): boolean;
}

export interface ClipTableProps extends RowActions {
  /** The number of lines, and the line at a place: undefined while it is on its way. */
  readonly total: number;
  readonly rowAt: (index: number) => FoundClip | undefined;
  /** Another one: the table begins at its top. */
  readonly generation: number;
  /** Another one: the line at the top has moved by `shift` places since, and the table goes with it. */
  readonly revision: number;
  readonly shift: number;
  /** The line that Tab leads to. */
  readonly cursor: number;
  /** The clipping that is shown in the reader. */
  readonly openId: string | null;
  readonly selected: ReadonlySet<string>;
  /** Nothing is chosen here: lines are opened, and no more. */
  readonly isPlain?: boolean;
  /** Lines carry a line of text with the words found. */
  readonly hasExcerpts: boolean;
  readonly folderName: (id: string) => string;
  readonly hrefOf: (id: string) => string;
  readonly now: number;
  /** The lines on screen, `to` exclusive; `top` is the first of them, null where the table stands at its top. */
  readonly onWindow: (window: { from: number; to: number; top: number | null }) => void;
  /** The focus came to a line, by Tab or a press. */
  readonly onCursor: (index: number) => void;
  /** Up from the first line: to the search box above. */
  readonly onAbove?: () => void;
  /** A line is being dragged; the ids are what goes with it. */
  readonly onDrag: (clipId: string, transfer: DataTransfer) => void;
  readonly controls: RefObject<TableControls | null>;
}

export function ClipTable(props: ClipTableProps) {
  const {
    total,
    rowAt,
    generation,
    revision,
    shift,
    cursor,
    openId,
    selected,
    hasExcerpts,
    controls,
    isPlain = false,
  } = props;
  const words = useWords();
  const { t } = words;
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const toFocus = useRef(-1);
  const rowHeight = useHeight(probe);
  const pinned = Math.min(cursor, total - 1);
  const { virtual, items } = useVirtualRows({ scroller, count: total, rowHeight, pinned });

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [generation]);
  useLayoutEffect(() => {
    if (shift !== 0 && scroller.current) scroller.current.scrollTop += shift * rowHeight;
  }, [revision]);

  const range = virtual.calculateRange();
  const from = range?.startIndex ?? 0;
  const to = (range?.endIndex ?? 0) + 1;
  const isAtTop = (virtual.scrollOffset ?? 0) < 1;
  const { onWindow } = props;
  useEffect(() => {
    onWindow({ from, to: Math.min(to, total), top: isAtTop ? null : from });
  }, [from, to, total, isAtTop, onWindow]);

  const rowOf = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`) ?? null;
  useLayoutEffect(() => {
    controls.current = {
      focusRow(index) {
        if (index < 0) return;
        virtual.scrollToIndex(index);
        toFocus.current = index;
        const row = rowOf(index);
        if (row === null) return;
        toFocus.current = -1;
        row.focus({ preventScroll: true });
      },
      showRow: (index) => virtual.scrollToIndex(index),
      hasFocus: () => scroller.current?.contains(document.activeElement) ?? false,
    };
  });
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    // The line that had the focus has left the list: the one in its place takes it, or a keyboard would start again at the top.
    if (hadFocus.current && document.activeElement === document.body) controls.current?.focusRow(pinned);
  });
  useLayoutEffect(() => {
    // A line that was to have the focus and was not drawn yet.
    const row = toFocus.current < 0 ? null : rowOf(toFocus.current);
    if (row === null) return;
    toFocus.current = -1;
    row.focus({ preventScroll: true });
  });

  return (
    <div
      class={`table${hasExcerpts ? ' table-excerpts' : ''}${isPlain ? ' table-plain' : ''}`}
      role="grid"
      ref={scroller}
      aria-label={t('libListLabel')}
      aria-rowcount={total}
      aria-multiselectable={isPlain ? undefined : 'true'}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={({ target }) => {
        // nb. Whether an element tells of its focus when it is taken out, browsers do differently.
        queueMicrotask(() => {
          if (target instanceof Node && target.isConnected)
            hadFocus.current = scroller.current?.contains(document.activeElement) ?? false;
        });
      }}
    >
      <div class="row-probe" aria-hidden="true" ref={probe} />
      <div class="table-rows" role="rowgroup" style={{ height: `${virtual.getTotalSize()}px` }}>
        {items.map(({ index, start, size }) => {
          const row = rowAt(index);
          const place = { height: `${size}px`, transform: `translateY(${start}px)` };
          if (row === undefined)
            return (
              <div
                key={`blank ${index}`}
                class="row row-blank"
                role="row"
                aria-rowindex={index + 1}
                aria-busy="true"
                tabIndex={index === pinned ? 0 : -1}
                style={place}
              >
                <span role="gridcell">
                  <span class="sr-only">{t('libRowLoading')}</span>
                </span>
              </div>
            );
          const { clip } = row;
          const isSelected = selected.has(clip.id);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter comes with the other keys of the page
            <div
              key={clip.id}
              class={`row row-is-${clip.state}${clip.id === openId ? ' row-open' : ''}`}
              role="row"
              data-clip={clip.id}
              aria-rowindex={index + 1}
              aria-selected={isPlain ? undefined : isSelected}
              aria-current={clip.id === openId ? 'true' : undefined}
              aria-label={rowName(row, words)}
              tabIndex={index === pinned || (pinned < 0 && index === 0) ? 0 : -1}
              style={place}
              draggable={!isPlain}
              onDragStart={(event) => event.dataTransfer && props.onDrag(clip.id, event.dataTransfer)}
              // nb. Also where the keyboard stands on this place already: the line that was there may have left, and this one come up.
              onFocusIn={() => props.onCursor(index)}
              onKeyDown={(event) => {
                // nb. Not by a key that is held down: who runs to the top of the list stays in it.
                if (index !== 0 || event.key !== 'ArrowUp' || event.repeat || hasModifier(event)) return;
                if (!props.onAbove) return;
                event.preventDefault();
                props.onAbove();
              }}
              onMouseDown={(event) => event.shiftKey && event.preventDefault()}
              onClick={(event) => {
                if (event.shiftKey) props.onSelect(index, clip, 'range');
                else if (event.ctrlKey || event.metaKey) props.onSelect(index, clip, 'toggle');
                else props.onOpen(index, clip, false);
              }}
            >
              <ClipTableRow
                {...props}
                row={row}
                index={index}
                isCursor={index === pinned}
                isPlain={isPlain}
                isSelected={isSelected}
                folder={clip.folder === '' ? '' : props.folderName(clip.folder)}
                href={props.hrefOf(clip.id)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const hasModifier = ({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  shiftKey || ctrlKey || metaKey || altKey;

/** The height of a line as the style sheet has it: it depends on the width, the excerpts and the reader's own type size. */
function useHeight(probe: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(FIRST_ROW_HEIGHT);
  useLayoutEffect(() => {
    const element = probe.current;
    if (!element) return undefined;
    const measure = () => {
      // nb. None while the table is hidden beside the reader.
      const measured = element.getBoundingClientRect().height;
      if (measured > 0) setHeight(measured);
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [probe]);
  return height;
}
