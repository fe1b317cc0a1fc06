/** What the reader pane of the library is given. */
import type { CollectionSearch, Folder, FullClip, Problem, SearchQuery } from '../../../lib/model';

export interface ReaderViewProps {
  /** The clipping to be shown; with another one the pane begins at its top. */
  readonly clipId: string;
  /** What the search box says: its words are marked in the text. */
  readonly query: string;
  /** Null until the search is awake. */
  readonly search: Pick<CollectionSearch, 'marks'> | null;
  /** Goes up after every change of the collection (CollectionSearch.watch): what is shown is read again. */
  readonly changes: number;
  readonly folders: readonly Folder[];
  /** Tags in use, most used first, to be offered. */
  readonly tags: readonly string[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
  /** The clipping stands there: the keyboard can go to it. */
  readonly onShown: () => void;
  /** Shows another clipping: a reprint, or one that a card names. */
  readonly onOpenClip: (id: string) => void;
  readonly onExport: (ids: readonly string[]) => void;
  /** Looks in the library for what the reader pressed: what is not named is as in EVERYTHING. */
  readonly onSearch: (query: Partial<SearchQuery>) => void;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** What an open clipping is shown with. */
export interface OpenReaderProps extends ReaderViewProps {
  readonly clip: FullClip;
  readonly refresh: () => void;
}
