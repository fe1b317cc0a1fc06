import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Facet, FacetCounts, FacetValue, SearchQuery } from '../../lib/model';
import { toggleValue, withValues } from '../../lib/view/choices';
import { FACET_WORDS } from '../../lib/view/query-chips';
import { useWords } from '../words-context';
import { DayFacet } from './DayFacet';
import { FacetGroup } from './FacetGroup';
import { PlaceFacet } from './PlaceFacet';
import { RailSection } from './RailSection';
import { SumFacet } from './SumFacet';

/** The facets of the rail in their order; `state` stands among the shelves. */
export const RAIL_FACETS = ['zone', 'topic', 'tag', 'company', 'place', 'outlet', 'site'] as const;
type RailFacet = (typeof RAIL_FACETS)[number];

export interface Folds {
  readonly isOpen: (section: string) => boolean;
  readonly onFold: (section: string, isOpen: boolean) => void;
}

interface Props {
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  readonly facets: FacetCounts | null;
  /** Looks for values of a facet in the result; another function for another result, null before the first. Never rejects. */
  readonly onFind: ((facet: Facet, words: string) => Promise<readonly FacetValue[]>) | null;
  readonly folds: Folds;
  /** The day it is in China. */
  readonly today: string;
  /** Buttons beside a facet's name. */
  readonly actions: Partial<Readonly<Record<RailFacet, ComponentChildren>>>;
}

/** What the result is made of, facet by facet, days and sums last: each a section that folds. */
export function Facets({ query, onQuery, facets, onFind, folds, today, actions }: Props) {
  const { t } = useWords();
  const finders = useMemo(() => toFinders(onFind), [onFind]);
  const section = (id: string) => ({
    isOpen: folds.isOpen(id),
    onFold: (isOpen: boolean) => folds.onFold(id, isOpen),
  });
  return (
    <>
      {RAIL_FACETS.map((facet) => (
        <RailSection
          key={facet}
          name={t(FACET_WORDS[facet])}
          chosen={query.chosen[facet].length}
          actions={actions[facet]}
          {...section(facet)}
        >
          {facet === 'place' ? (
            <PlaceFacet
              values={facets && facets.values.place}
              chosen={query.chosen.place}
              onChosen={(places) => onQuery(withValues(query, 'place', places))}
            />
          ) : (
            <FacetGroup
              name={t(FACET_WORDS[facet])}
              values={facets && facets.values[facet]}
              total={facets ? facets.totals[facet] : 0}
              chosen={query.chosen[facet]}
              onToggle={(value) => onQuery(toggleValue(query, facet, value))}
              onFind={finders && finders[facet]}
            />
          )}
        </RailSection>
      ))}
      <RailSection
        name={t('findFacetDay')}
        chosen={query.from !== null || query.to !== null ? 1 : 0}
        {...section('day')}
      >
        <DayFacet
          from={query.from}
          to={query.to}
          today={today}
          bars={facets && facets.days}
          onDays={(days) => onQuery({ ...query, ...days })}
        />
      </RailSection>
      <RailSection
        name={t('findFacetSum')}
        chosen={query.sumFrom !== null || query.sumTo !== null ? 1 : 0}
        {...section('sum')}
      >
        <SumFacet
          sumFrom={query.sumFrom}
          sumTo={query.sumTo}
          counts={facets && facets.sums}
          onSums={({ sumFrom, sumTo }) => onQuery({ ...query, sumFrom, sumTo })}
        />
      </RailSection>
    </>
  );
}

/** One function a facet, the same as long as the result is. */
function toFinders(onFind: Props['onFind']) {
  if (!onFind) return null;
  const of = (facet: Facet) => (words: string) => onFind(facet, words);
  return {
    zone: of('zone'),
    topic: of('topic'),
    tag: of('tag'),
    company: of('company'),
    outlet: of('outlet'),
    site: of('site'),
  };
}
