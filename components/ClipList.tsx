import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIST_STEP } from '../lib/limits';
import type { Clip, Problem } from '../lib/model';
import { ClipRow, type ClipActions } from './ClipRow';
import { ExportMenu, type ExportChoice } from './ExportMenu';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { Failure } from './PageView';
import { stepInRows, useIntoRows } from './clip-row-keys';
import { useWords } from './words-context';

/**
 * What the popup knows of the collection. `query` is the one these clippings were found by: `ids` are all of them, `clips` the rows
 * of the first.
 */
export type ClipKnowledge =
  | { readonly is: 'asking' }
  | { readonly is: 'unreadable'; readonly problem: Problem }
  | {
      readonly is: 'known';
      readonly query: string;
      readonly ids: readonly string[];
      readonly clips: readonly Clip[];
    };

interface Props<Format extends string> extends Omit<ClipActions, 'onDelete'> {
  readonly list: ClipKnowledge;
  /** What stands in the filter box, perhaps ahead of the list. */
  readonly query: string;
  readonly formats: readonly ExportChoice<Format>[];
  readonly isExporting: boolean;
  readonly onQuery: (query: string) => void;
  /** The reader nears the end of the rows that are there. */
  readonly onMore: () => void;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onExport: (ids: readonly string[], format: Format) => void;
  readonly onRetry: () => void;
  readonly onGoToPage: () => void;
}

const NO_CLIPS: readonly Clip[] = [];
const NO_IDS: readonly string[] = [];

/** The collection as a reading list: filter, selection, export, and one row a clipping. */
export function ClipList<Format extends string>(props: Props<Format>) {
  const { list, query, formats, isExporting, onQuery, onMore, onExport, onRetry, onGoToPage } = props;
  const { t, count } = useWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const intoRows = useIntoRows(list.is !== 'known' || list.query === query, body, box);
  const clips = list.is === 'known' ? list.clips : NO_CLIPS;
  const ids = list.is === 'known' ? list.ids : NO_IDS;
  const isFiltered = list.is === 'known' && list.query.trim() !== '';
  // nb. Of the selected only what is listed counts: nobody deletes or exports what is out of sight.
  const chosen = ids.filter((id) => selected.has(id));

  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const remove = (gone: readonly string[]) => {
    focusBeside(body.current, clips, gone);
    props.onDelete(gone);
  };

  if (list.is === 'unreadable') {
    return (
      <div class="panel-body">
        <Failure title={t('listFailed')} problem={list.problem} onRetry={onRetry} />
      </div>
    );
  }
  if (list.is === 'known' && ids.length === 0 && !isFiltered && query.trim() === '') {
    return <EmptyList onGoToPage={onGoToPage} />;
  }
  return (
    <>
      <div class="list-head">
        <FilterBox query={query} box={box} onQuery={onQuery} onIntoRows={intoRows} />
        <div class="list-tools">
          <SelectAll
            chosen={chosen.length}
            of={ids.length}
            onChange={(all) => setSelected(new Set(all ? ids : []))}
          />
          <output class="list-count">
            {list.is === 'known' &&
              (chosen.length > 0
                ? t('listSelected', count(chosen.length))
                : t(isFiltered ? 'listFound' : 'listCount', count(ids.length)))}
          </output>
          {chosen.length > 0 && (
            <IconButton icon="bin" label={t('clipDeleteSelected')} onClick={() => remove(chosen)} />
          )}
          {ids.length > 0 && (
            <ExportMenu
              formats={formats}
              isExporting={isExporting}
              scopes={[
                ...(chosen.length > 0
                  ? [{ id: 'chosen' as const, name: t('exportSelected', count(chosen.length)) }]
                  : []),
                {
                  id: 'listed' as const,
                  name: t(isFiltered ? 'exportFound' : 'exportAll', count(ids.length)),
                },
              ]}
              onExport={(scope, format) => onExport(scope === 'chosen' ? chosen : ids, format)}
            />
          )}
        </div>
      </div>
      {/* Keys that bubble from what is in it: it takes no focus itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        class="panel-body list-body"
        ref={body}
        aria-busy={list.is === 'asking'}
        onKeyDown={(event) => stepInRows(event, box.current)}
      >
        {list.is === 'asking' && <p class="reading">{t('listLoading')}</p>}
        {list.is === 'known' && ids.length === 0 && (
          <div class="empty">
            <p class="empty-title">{t('listNoMatch', list.query.trim() || query.trim())}</p>
            <p>{t('listNoMatchHow')}</p>
          </div>
        )}
        {clips.length > 0 && (
          <Rows
            // A new search begins at the top, with few rows.
            key={list.is === 'known' ? list.query : ''}
            clips={clips}
            rest={ids.length - clips.length}
            selected={selected}
            onMore={onMore}
            onSelect={select}
            onOpen={props.onOpen}
            onState={props.onState}
            onDelete={(gone) => remove(gone.map(({ id }) => id))}
          />
        )}
      </div>
    </>
  );
}

interface RowsProps extends ClipActions {
  readonly clips: readonly Clip[];
  /** How many more were found. */
  readonly rest: number;
  readonly onMore: () => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string, selected: boolean) => void;
}

/** The rows that are there; more are asked for as the reader nears the end of them. */
function Rows({ clips, rest, selected, onMore, ...actions }: RowsProps) {
  const { t, count } = useWords();
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!more.current) return undefined;
    const nearing = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { rootMargin: '600px' },
    );
    nearing.observe(more.current);
    return () => nearing.disconnect();
  }, [clips.length, rest > 0]);
  return (
    <>
      <ul class="clips" aria-label={t('listLabel')}>
        {clips.map((clip) => (
          <ClipRow key={clip.id} clip={clip} isSelected={selected.has(clip.id)} {...actions} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="more" ref={more} onClick={onMore}>
          {t('listMore', count(Math.min(rest, LIST_STEP)))}
        </button>
      )}
    </>
  );
}

interface FilterBoxProps {
  readonly query: string;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
  readonly onIntoRows: () => void;
}

function FilterBox({ query, box, onQuery, onIntoRows }: FilterBoxProps) {
  const { t } = useWords();
  const clear = () => {
    onQuery('');
    box.current?.focus();
  };
  return (
    <search class="filter">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('listFilter')}
        placeholder={t('listFilter')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // nb. They belong to an input method while it composes; Esc closes the popup where there is nothing to clear.
          if (event.isComposing) return;
          if (event.key === 'Escape' && query !== '') clear();
          else if (event.key === 'Enter' || event.key === 'ArrowDown') onIntoRows();
          else return;
          event.preventDefault();
        }}
      />
      {query !== '' && <IconButton icon="close" label={t('listFilterClear')} onClick={clear} />}
    </search>
  );
}

interface SelectAllProps {
  readonly chosen: number;
  readonly of: number;
  readonly onChange: (all: boolean) => void;
}

function SelectAll({ chosen, of, onChange }: SelectAllProps) {
  const { t } = useWords();
  const isPartly = chosen > 0 && chosen < of;
  return (
    <label class="select-all">
      <input
        type="checkbox"
        class="clip-check"
        disabled={of === 0}
        checked={of > 0 && chosen === of}
        // nb. `indeterminate` is no attribute; Preact sets the property.
        indeterminate={isPartly}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {t('listSelectAll')}
    </label>
  );
}

function EmptyList({ onGoToPage }: { onGoToPage: () => void }) {
  const { t } = useWords();
  return (
    <div class="panel-body empty">
      <span class="empty-paper" aria-hidden="true">
        <Icon name="clip" />
      </span>
      <p class="empty-title">{t('listEmpty')}</p>
      <p>{t('listEmptyHow')}</p>
      <button type="button" class="button" onClick={onGoToPage}>
        {t('listEmptyGo')}
      </button>
    </div>
  );
}

/** Before rows go, gives the focus to the row that takes their place, or a keyboard would start again at the top. */
function focusBeside(body: HTMLElement | null, clips: readonly Clip[], gone: readonly string[]): void {
  const ids = new Set(gone);
  const first = clips.findIndex(({ id }) => ids.has(id));
  const next = clips.slice(first).find(({ id }) => !ids.has(id)) ?? clips.slice(0, Math.max(first, 0)).at(-1);
  if (!next) return;
  const rows = [...(body?.querySelectorAll<HTMLElement>('[data-clip]') ?? [])];
  rows
    .find(({ dataset }) => dataset.clip === next.id)
    ?.querySelector<HTMLElement>('.clip-delete')
    ?.focus({ preventScroll: true });
}
