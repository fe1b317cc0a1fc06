/** The middle of the library: what the list holds, what can be done with it, and the list itself. */
import type { RefObject } from 'preact';
import { BulkBar, type BulkActions } from '../../../components/library/BulkBar';
import { ClipTable, type TableControls } from '../../../components/library/ClipTable';
import type { RowActions } from '../../../components/library/ClipTableRow';
import { EmptyBin, NoClippings, NothingFound } from '../../../components/library/EmptyList';
import { ListBar } from '../../../components/library/ListBar';
import { Failure } from '../../../components/PageView';
import { useWords } from '../../../components/words-context';
import { EVERYTHING, type Folder, type SearchQuery } from '../../../lib/model';
import { isEverything } from '../../../lib/view/choices';
import { loosenings } from '../../../lib/view/loosen';
import { toHash } from '../route';
import type { ListSession, ListView, ListWindow } from './list-session';
import type { Cursor } from './use-cursor';

interface Props extends RowActions, BulkActions {
  readonly view: ListView;
  readonly session: ListSession;
  /** The search as it is asked, perhaps ahead of the list. */
  readonly query: SearchQuery;
  readonly openId: string | null;
  readonly cursor: Cursor;
  readonly selected: ReadonlySet<string>;
  readonly folders: readonly Folder[];
  readonly controls: RefObject<TableControls | null>;
  readonly onWindow: (window: ListWindow) => void;
  readonly onCursor: (index: number) => void;
  readonly onAbove: () => void;
  readonly onDrag: (clipId: string, transfer: DataTransfer) => void;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  readonly onQuery: (query: SearchQuery) => void;
  readonly onEmptyBin: () => void;
  readonly onImport: () => void;
  readonly onHelp: () => void;
  readonly onRetry: () => void;
}

export function ListPane(props: Props) {
  const { view, session, query, selected, folders, onRetry } = props;
  const words = useWords();
  const { t } = words;
  const names = new Map(folders.map(({ id, name }) => [id, name]));
  const folderName = (id: string) => names.get(id) ?? '';
  const isBin = view.query.inBin;

  if (view.is === 'failed')
    return (
      <div class="list-failed">
        <Failure title={t('listFailed')} problem={view.problem ?? 'unexpected'} onRetry={onRetry} />
      </div>
    );
  return (
    <>
      {selected.size > 0 ? (
        <BulkBar {...props} selected={selected.size} total={view.total} isBin={isBin} />
      ) : (
        <ListBar
          total={view.is === 'known' && view.isCounted ? view.total : null}
          isSearch={!isEverything({ ...view.query, inBin: false })}
          isBin={isBin}
          selected={0}
          isAsking={view.isAsking}
          onSelectAll={props.onSelectAll}
          onSelectNone={props.onSelectNone}
          onExport={props.onExport}
          onEmptyBin={props.onEmptyBin}
          onHelp={props.onHelp}
        />
      )}
      {view.problem !== null && (
        <div class="list-problem">
          <Failure title={t('libStale')} problem={view.problem} onRetry={onRetry} />
        </div>
      )}
      {/* What it waits for is said in the bar above, which is read out. */}
      {view.is === 'opening' && <div class="list-waiting" />}
      {view.is === 'known' && view.total === 0 && <Empty {...props} folderName={folderName} />}
      {view.is === 'known' && view.total > 0 && (
        <ClipTable
          {...props}
          total={view.total}
          rowAt={(index) => session.rowAt(index)}
          generation={view.generation}
          revision={view.revision}
          shift={view.shift}
          cursor={props.cursor.index}
          hasExcerpts={view.query.text.trim() !== ''}
          folderName={folderName}
          hrefOf={(clipId) => toHash({ view: 'list', query, clipId })}
          now={Date.now()}
        />
      )}
    </>
  );
}

interface EmptyProps extends Props {
  readonly folderName: (id: string) => string;
}

function Empty({ view, folderName, onQuery, onImport }: EmptyProps) {
  const words = useWords();
  const { query, found } = view;
  if (isEverything(query)) return <NoClippings onImport={onImport} />;
  if (query.inBin && isEverything({ ...query, inBin: false })) return <EmptyBin />;
  return (
    <NothingFound
      conditions={loosenings(query, folderName, words)}
      also={found?.also ?? []}
      onQuery={onQuery}
      onText={(text) => onQuery({ ...query, text })}
      onEverything={() => onQuery({ ...EVERYTHING, sort: query.sort, isReversed: query.isReversed })}
    />
  );
}
