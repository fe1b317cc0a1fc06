import { useMemo } from 'preact/hooks';
import { countAll, toStories } from '../../lib/figures/count';
import { isDay } from '../../lib/figures/time-span';
import type { FigureRow } from '../../lib/model';
import { useWords } from '../words-context';
import type { FigureProps } from './figure-props';
import './figures.css';
import { SumFigure } from './SumFigure';
import { TimeFigure } from './TimeFigure';
import { ZoneFigure } from './ZoneFigure';

interface Props {
  readonly rows: readonly FigureRow[];
  readonly toLink: FigureProps['toLink'];
}

/** The pictures of a search, each leading to its clippings. */
export function Figures({ rows, toLink }: Props) {
  const { t, count } = useWords();
  const stories = useMemo(() => toStories(rows), [rows]);
  const all = useMemo(() => countAll(stories), [stories]);
  const dated = useMemo(() => {
    const known = rows.filter(({ day }) => isDay(day));
    return known.length === rows.length ? stories : toStories(known);
  }, [rows, stories]);
  return (
    <div class="figures">
      <header class="figures-head">
        <h2>{t('figuresTitle')}</h2>
        <p>{all.clips === 0 ? t('figuresEmpty') : t('figuresOf', count(all.clips), count(all.stories))}</p>
      </header>
      {dated.length > 0 && <TimeFigure stories={dated} toLink={toLink} />}
      <ZoneFigure stories={stories} toLink={toLink} />
      <SumFigure stories={dated} toLink={toLink} />
    </div>
  );
}
