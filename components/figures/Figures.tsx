import { useMemo } from 'preact/hooks';
import { countAll } from '../../lib/figures/count';
import { isDay } from '../../lib/figures/time-span';
import { useWords } from '../words-context';
import type { FigureProps } from './figure-props';
import './figures.css';
import { SumFigure } from './SumFigure';
import { TimeFigure } from './TimeFigure';
import { ZoneFigure } from './ZoneFigure';

/** The pictures of a search, each leading to its clippings. */
export function Figures({ rows, toLink }: FigureProps) {
  const { t, count } = useWords();
  const { clips, stories } = useMemo(() => countAll(rows), [rows]);
  const dated = useMemo(() => rows.filter(({ day }) => isDay(day)), [rows]);
  return (
    <div class="figures">
      <header class="figures-head">
        <h2>{t('figuresTitle')}</h2>
        <p>{clips === 0 ? t('figuresEmpty') : t('figuresOf', count(clips), count(stories))}</p>
      </header>
      {dated.length > 0 && <TimeFigure rows={dated} toLink={toLink} />}
      <ZoneFigure rows={rows} toLink={toLink} />
      <SumFigure rows={dated} toLink={toLink} />
    </div>
  );
}
