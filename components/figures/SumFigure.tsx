import { useCallback, useMemo, useState } from 'preact/hooks';
import {
  LEVELS,
  SUM_KINDS,
  SUM_SIDES,
  sumsByYear,
  type SumCell,
  type SumKind,
  type SumSide,
  type YearOfSums,
} from '../../lib/figures/sums';
import { ROLE_WORDS } from '../../lib/view/words';
import { useWords } from '../words-context';
import { Choice } from './Choice';
import { drawSums } from './draw-sums';
import { spanInWords } from './figure-words';
import { FigureFrame } from './FigureFrame';
import type { FigureProps } from './figure-props';

/** Rows of the picture: further zones stand in the table. */
const ROWS = 12;

const KIND_WORDS = { largest: 'figuresLargest', median: 'figuresMedian' } as const satisfies Record<
  SumKind,
  string
>;

const SIDE_WORDS = { invested: 'figuresInvested', other: 'figuresNotInvested' } as const satisfies Record<
  SumSide,
  string
>;

/** The sums that were named of each zone in each month of a year. */
export function SumFigure({ stories, toLink }: FigureProps) {
  const words = useWords();
  const { t, count, yuan } = words;
  const [wantedYear, setYear] = useState<string | null>(null);
  const [kind, setKind] = useState<SumKind>('largest');
  const [wantedSide, setSide] = useState<SumSide>('invested');
  const sides = useMemo(
    () =>
      SUM_SIDES.map((value) => ({ value, years: sumsByYear(stories, value) })).filter(
        ({ years: named }) => named.length > 0,
      ),
    [stories],
  );
  const { value: side = wantedSide, years = NO_YEARS } =
    sides.find(({ value }) => value === wantedSide) ?? sides[0] ?? {};
  const sums = years.find(({ year }) => String(year) === wantedYear) ?? years[0];
  const all = sums?.zones ?? NONE;
  const shown = useMemo(() => all.slice(0, ROWS), [all]);
  const draw = useCallback((width: number) => drawSums(shown, { kind, width, words }), [shown, kind, words]);
  const roleOf = ({ role }: SumCell) => (role === null ? '' : t(ROLE_WORDS[role]));
  const sumOf = (cell: SumCell) =>
    cell.role === null ? yuan(cell.largest) : `${roleOf(cell)} ${yuan(cell.largest)}`;
  const linkOf = (cell: SumCell, row: number) => {
    const { zone, from, to, month } = cell;
    const what = t(
      cell.stories === 1 ? 'figuresSumOfOne' : KIND_OF_MANY[kind],
      kind === 'largest' ? sumOf(cell) : yuan(cell[kind]),
      count(cell.stories),
    );
    const name = t('figuresMark', `${zone} ${spanInWords(cell, 'month', words)}`, what);
    return toLink({ zone, from, to, sort: 'sum' }, name, { column: month, row });
  };
  const links = useMemo(
    () => shown.flatMap(({ cells }, row) => cells.map((cell) => linkOf(cell, row))),
    [shown, kind, words, toLink],
  );
  if (!sums) return null;
  return (
    <FigureFrame
      of="sums"
      title={t('figuresSumsTitle')}
      note={t('figuresSumsNote')}
      controls={
        <div class="figure-choices">
          {sides.length === 1 && <p class="figure-side">{t(SIDE_WORDS[side])}</p>}
          <Choice
            label={t('figuresSumSide')}
            value={side}
            options={sides.map(({ value }) => ({ value, name: t(SIDE_WORDS[value]) }))}
            onChange={setSide}
          />
          <Choice
            label={t('figuresYear')}
            value={String(sums.year)}
            options={years
              .slice(0, YEARS)
              .toReversed()
              .map(({ year }) => ({ value: String(year), name: String(year) }))}
            onChange={setYear}
          />
          <Choice
            label={t('figuresSumKind')}
            value={kind}
            options={SUM_KINDS.map((value) => ({ value, name: t(KIND_WORDS[value]) }))}
            onChange={setKind}
          />
        </div>
      }
      legend={<LevelsLegend />}
      draw={draw}
      links={links}
      columns={[
        t('mentionZone'),
        t('figuresMonth'),
        t('figuresLargest'),
        t('figuresColumnRole'),
        t('figuresMedian'),
        t('figuresColumnStories'),
      ]}
      lines={() =>
        all.flatMap(({ cells }, row) =>
          cells.map((cell) => ({
            cells: [
              cell.zone,
              spanInWords(cell, 'month', words),
              yuan(cell.largest),
              roleOf(cell),
              yuan(cell.median),
              count(cell.stories),
            ],
            link: linkOf(cell, row),
          })),
        )
      }
    />
  );
}

const NONE: YearOfSums['zones'] = [];
const NO_YEARS: readonly YearOfSums[] = [];

/** Years that are offered side by side: what came before is found by a search for its days. */
const YEARS = 5;

const KIND_OF_MANY = { largest: 'figuresLargestOf', median: 'figuresMedianOf' } as const;

/** What the steps of colour stand for. */
function LevelsLegend() {
  const { t, yuan } = useWords();
  const [first] = LEVELS;
  return (
    <ul class="figure-legend">
      {[null, ...LEVELS].map((least, level) => (
        <li key={level}>
          <i class={`figure-swatch figure-level figure-level-${level}`} aria-hidden="true" />
          {least === null ? t('figuresBelow', yuan(first)) : t('figuresFrom', yuan(least))}
        </li>
      ))}
    </ul>
  );
}
