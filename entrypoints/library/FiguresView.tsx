/** The pictures of what was found: when it was written, of which zones, and of what sums. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MarkTarget } from '../../components/figures/figure-props';
import { Figures } from '../../components/figures/Figures';
import type { Place } from '../../components/figures/next-mark';
import { Failure } from '../../components/PageView';
import { useWords } from '../../components/words-context';
import {
  PROBLEMS,
  type CollectionSearch,
  type FigureRow,
  type Problem,
  type SearchQuery,
} from '../../lib/model';
import { toSearchAddress } from '../../lib/view/search-address';

export interface FiguresViewProps {
  readonly search: CollectionSearch;
  /** Found.token of the search that is drawn. */
  readonly token: number;
  /** The search itself: a bar narrows it. */
  readonly query: SearchQuery;
  /** Leads to the clippings behind a bar: the fields of the search that change. */
  readonly onSearch: (query: Partial<SearchQuery>) => void;
}

type Drawn =
  | { readonly is: 'counting' }
  | { readonly is: 'known'; readonly rows: readonly FigureRow[] }
  | { readonly is: 'failed'; readonly problem: Problem };

export function FiguresView({ search, token, query, onSearch }: FiguresViewProps) {
  const { t } = useWords();
  const [attempt, setAttempt] = useState(0);
  const [drawn, setDrawn] = useState<Drawn>({ is: 'counting' });
  useEffect(() => {
    let isOver = false;
    search.figures(token).then(
      ({ rows }) => !isOver && setDrawn({ is: 'known', rows }),
      (error: unknown) => {
        console.error('Quwen:', error);
        if (!isOver) setDrawn({ is: 'failed', problem: toProblem(error) });
      },
    );
    return () => {
      isOver = true;
    };
  }, [search, token, attempt]);

  // nb. Another function at each turn of the page: the pictures must not be drawn anew for it.
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const toLink = useCallback(
    (target: MarkTarget, name: string, place: Place) => {
      const part = narrow(query, target);
      return {
        ...place,
        name,
        href: `#/list?${toSearchAddress({ ...query, ...part })}`,
        onOpen: () => latest.current(part),
      };
    },
    [query],
  );
  if (drawn.is === 'failed')
    return (
      <Failure
        title={t('figuresFailed')}
        problem={drawn.problem}
        onRetry={() => {
          setDrawn({ is: 'counting' });
          setAttempt(attempt + 1);
        }}
      />
    );
  if (drawn.is === 'counting') return <output class="figures-wait">{t('figuresCounting')}</output>;
  return <Figures rows={drawn.rows} toLink={toLink} />;
}

/** What of the search changes for a mark. nb. The days of a search may begin or end within the stretch of a bar. */
function narrow(query: SearchQuery, { zone, from, to, sort }: MarkTarget): Partial<SearchQuery> {
  return {
    ...(zone !== undefined && { chosen: { ...query.chosen, zone: [zone] } }),
    ...(from !== undefined && { from: query.from !== null && query.from > from ? query.from : from }),
    ...(to !== undefined && { to: query.to !== null && query.to < to ? query.to : to }),
    ...(sort !== undefined && { sort, isReversed: false }),
  };
}

function toProblem(error: unknown): Problem {
  const name = error instanceof Error ? error.message : '';
  return PROBLEMS.find((problem) => problem === name) ?? 'unexpected';
}
