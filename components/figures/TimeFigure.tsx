import { useCallback, useMemo, useState } from 'preact/hooks';
import { countByTime, countUndated, pickUnit, unitsFor, type TimeCount } from '../../lib/figures/count';
import type { TimeUnit } from '../../lib/figures/time-span';
import { useWords } from '../words-context';
import { Choice } from './Choice';
import { drawTimeline } from './draw-timeline';
import { countInWords, spanInWords } from './figure-words';
import { FigureFrame } from './FigureFrame';
import type { FigureProps } from './figure-props';
import { StoriesLegend } from './StoriesLegend';

const UNIT_WORDS = {
  day: 'figuresDay',
  week: 'figuresWeek',
  month: 'figuresMonth',
  year: 'figuresYear',
} as const satisfies Record<TimeUnit, string>;

/** How many clippings there are of each day, week, month or year. */
export function TimeFigure({ stories, toLink }: FigureProps) {
  const words = useWords();
  const { t, count } = words;
  const [wanted, setWanted] = useState<TimeUnit | null>(null);
  const units = useMemo(() => unitsFor(stories), [stories]);
  const unit = wanted !== null && units.includes(wanted) ? wanted : pickUnit(stories, units);
  const counts = useMemo(() => countByTime(stories, unit), [stories, unit]);
  const undated = useMemo(() => countUndated(stories), [stories]);
  const draw = useCallback(
    (width: number) => drawTimeline(counts, { unit, width, words }),
    [counts, unit, words],
  );
  const linkOf = (each: TimeCount, column: number) =>
    toLink(
      { from: each.from, to: each.to },
      t('figuresMark', spanInWords(each, unit, words), countInWords(each, words)),
      { column, row: 0 },
    );
  const links = useMemo(
    () => counts.filter(({ clips }) => clips > 0).map(linkOf),
    // nb. Not by linkOf, which is made anew each time of these alone.
    [counts, unit, words, toLink],
  );
  return (
    <FigureFrame
      of="time"
      title={t('figuresTimeTitle')}
      note={undated === 0 ? t('figuresTimeNote') : t('figuresTimeUndated', count(undated))}
      controls={
        <Choice
          label={t('figuresUnit')}
          value={unit}
          options={units.map((value) => ({ value, name: t(UNIT_WORDS[value]) }))}
          onChange={setWanted}
        />
      }
      legend={<StoriesLegend count={counts} />}
      draw={draw}
      links={links}
      columns={[t(UNIT_WORDS[unit]), t('figuresColumnClips'), t('figuresColumnStories')]}
      lines={() =>
        counts
          .filter(({ clips }) => clips > 0)
          .map((each, index) => ({
            cells: [spanInWords(each, unit, words), count(each.clips), count(each.stories)],
            link: linkOf(each, index),
          }))
          .toReversed()
      }
    />
  );
}
