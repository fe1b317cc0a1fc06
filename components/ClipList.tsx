import { useEffect, useRef, useState } from 'preact/hooks';
import { LIST_STEP } from '../lib/limits';
import type { Clip, Problem } from '../lib/model';
import { ClipRow, type ClipActions } from './ClipRow';
import { ExportMenu, type ExportChoice } from './ExportMenu';
import { Icon } from './Icon';
import { Failure } from './PageView';
import { useWords } from './words-context';

/** What the popup knows of the collection. `query` is the one these clippings were found by. */
export type ClipKnowledge =
  | { readonly is: 'asking' }
  | { readonly is: 'unreadable'; readonly problem: Problem }
  | { readonly is: 'known'; readonly query: string; readonly clips: readonly Clip[] };

interface Props<Format extends string> extends ClipActions {
  readonly list: ClipKnowledge;
  /** What stands in the filter box, perhaps ahead of the list. */
  readonly query: string;
  readonly formats: readonly ExportChoice<Format>[];
  readonly isExporting: boolean;
  readonly onQuery: (query: string) => void;
  readonly onExport: (clips: readonly Clip[], format: Format) => void;
  readonly onRetry: () => void;
  readonly onGoToPage: () => void;
}

const NONE: readonly Clip[] = [];

/** The collection as a reading list: filter, selection, export, and one row a clipping. */
export function ClipList<Format extends string>(props: Props<Format>) {
  const { list, query, formats, isExporting, onQuery, onExport, onRetry, onGoToPage } = props;
  const { t, count } = useWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<HTMLDivElement>(null);
  const clips = list.is === 'known' ? list.clips : NONE;
  const isFiltered = list.is === 'known' && list.query.trim() !== '';
  // nb. Of the selected only what is listed counts: nobody deletes or exports what is out of sight.
  const chosen = clips.filter(({ id }) => selected.has(id));

  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const remove = (gone: readonly Clip[]) => {
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
  if (list.is === 'known' && clips.length === 0 && !isFiltered && query.trim() === '') {
    return <EmptyList onGoToPage={onGoToPage} />;
  }
  return (
    <>
      <div class="list-head">
        <FilterBox query={query} onQuery={onQuery} />
        <div class="list-tools">
          <SelectAll
            chosen={chosen.length}
            of={clips.length}
            onChange={(all) => setSelected(new Set(all ? clips.map(({ id }) => id) : []))}
          />
          <output class="list-count">
            {list.is === 'known' &&
              (chosen.length > 0
                ? t('listSelected', count(chosen.length))
                : t(isFiltered ? 'listFound' : 'listCount', count(clips.length)))}
          </output>
          {chosen.length > 0 && (
            <button
              type="button"
              class="icon-button"
              aria-label={t('clipDeleteSelected')}
              title={t('clipDeleteSelected')}
              onClick={() => remove(chosen)}
            >
              <Icon name="bin" />
            </button>
          )}
          {clips.length > 0 && (
            <ExportMenu
              formats={formats}
              isExporting={isExporting}
              scopes={[
                ...(chosen.length > 0
                  ? [{ id: 'chosen' as const, name: t('exportSelected', count(chosen.length)) }]
                  : []),
                {
                  id: 'listed' as const,
                  name: t(isFiltered ? 'exportFound' : 'exportAll', count(clips.length)),
                },
              ]}
              onExport={(scope, format) => onExport(scope === 'chosen' ? chosen : clips, format)}
            />
          )}
        </div>
      </div>
      <div class="panel-body list-body" ref={body} aria-busy={list.is === 'asking'}>
        {list.is === 'asking' && <p class="reading">{t('listLoading')}</p>}
        {list.is === 'known' && clips.length === 0 && (
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
            selected={selected}
            onSelect={select}
            onOpen={props.onOpen}
            onState={props.onState}
            onDelete={remove}
          />
        )}
      </div>
    </>
  );
}

interface RowsProps extends ClipActions {
  readonly clips: readonly Clip[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string, selected: boolean) => void;
}

/** The first rows, and more as the reader nears the end of them. */
function Rows({ clips, selected, ...actions }: RowsProps) {
  const { t, count } = useWords();
  const [shown, setShown] = useState(LIST_STEP);
  const more = useRef<HTMLButtonElement>(null);
  const rest = clips.length - shown;
  useEffect(() => {
    if (!more.current) return undefined;
    const nearing = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setShown(shown + LIST_STEP),
      { rootMargin: '600px' },
    );
    nearing.observe(more.current);
    return () => nearing.disconnect();
  }, [shown, rest > 0]);
  return (
    <>
      <ul class="clips" aria-label={t('listLabel')}>
        {clips.slice(0, shown).map((clip) => (
          <ClipRow key={clip.id} clip={clip} isSelected={selected.has(clip.id)} {...actions} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="more" ref={more} onClick={() => setShown(shown + LIST_STEP)}>
          {t('listMore', count(Math.min(rest, LIST_STEP)))}
        </button>
      )}
    </>
  );
}

function FilterBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useWords();
  const box = useRef<HTMLInputElement>(null);
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
          // nb. Esc belongs to an input method while it composes, and closes the popup where there is nothing to clear.
          if (event.key !== 'Escape' || event.isComposing || query === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('listFilterClear')}
          title={t('listFilterClear')}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      )}
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
function focusBeside(body: HTMLElement | null, clips: readonly Clip[], gone: readonly Clip[]): void {
  const ids = new Set(gone.map(({ id }) => id));
  const first = clips.findIndex(({ id }) => ids.has(id));
  const next = clips.slice(first).find(({ id }) => !ids.has(id)) ?? clips.slice(0, Math.max(first, 0)).at(-1);
  if (!next) return;
  const rows = [...(body?.querySelectorAll<HTMLElement>('[data-clip]') ?? [])];
  rows
    .find(({ dataset }) => dataset.clip === next.id)
    ?.querySelector<HTMLElement>('.clip-delete')
    ?.focus({ preventScroll: true });
}
