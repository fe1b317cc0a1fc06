import { useCallback, useMemo, useState } from 'preact/hooks';
import { countByZone, type ZoneCount } from '../../lib/figures/count';
import { useWords } from '../words-context';
import { drawZones } from './draw-zones';
import { countInWords } from './figure-words';
import { FigureFrame } from './FigureFrame';
import type { FigureProps } from './figure-props';
import { StoriesLegend } from './StoriesLegend';

/** Bars before "show all": what a screen shows beside the other pictures. */
const FEW = 12;

/** Bars at most: further zones stand in the table. */
const MANY = 200;

/** How many clippings mention each zone. */
export function ZoneFigure({ stories, toLink }: FigureProps) {
  const words = useWords();
  const { t, count } = words;
  const [isWhole, setWhole] = useState(false);
  const all = useMemo(() => countByZone(stories), [stories]);
  const shown = useMemo(() => all.slice(0, isWhole ? MANY : FEW), [all, isWhole]);
  const draw = useCallback((width: number) => drawZones(shown, { width, words }), [shown, words]);
  const linkOf = (each: ZoneCount, row: number) =>
    toLink({ zone: each.zone }, t('figuresMark', each.zone, countInWords(each, words)), { column: 0, row });
  const links = useMemo(() => shown.map(linkOf), [shown, words, toLink]);
  if (all.length === 0) return null;
  return (
    <FigureFrame
      of="zones"
      title={t('figuresZonesTitle')}
      note={t('figuresZonesNote')}
      legend={<StoriesLegend count={shown} />}
      draw={draw}
      links={links}
      columns={[t('mentionZone'), t('figuresColumnClips'), t('figuresColumnStories')]}
      lines={() =>
        all.map((each, index) => ({
          cells: [each.zone, count(each.clips), count(each.stories)],
          link: linkOf(each, index),
        }))
      }
    >
      {all.length > FEW && (
        <button
          type="button"
          class="button button-small figure-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('figuresFew', count(FEW)) : t('figuresMany', count(Math.min(MANY, all.length)))}
        </button>
      )}
    </FigureFrame>
  );
}
