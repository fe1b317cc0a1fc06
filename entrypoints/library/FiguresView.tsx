/** The pictures of what was found: when it was written, of which zones, and of what sums. */
import { useWords } from '../../components/words-context';
import type { CollectionSearch, SearchQuery } from '../../lib/model';

export interface FiguresViewProps {
  readonly search: CollectionSearch;
  /** Found.token of the search that is drawn. */
  readonly token: number;
  /** Leads to the clippings behind a bar: what the search at hand is to be narrowed to. */
  readonly onSearch: (query: Partial<SearchQuery>) => void;
}

export function FiguresView(_props: FiguresViewProps) {
  const { t } = useWords();
  return <h2>{t('figuresTitle')}</h2>;
}
