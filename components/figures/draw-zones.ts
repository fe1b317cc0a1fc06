import { barX, text } from '@observablehq/plot';
import type { ZoneCount } from '../../lib/figures/count';
import type { Words } from '../../lib/view/words';
import { cutName, draw, endOf, HIT_CLASS, nameWidth } from './drawing';

/** From this width on a zone's name stands beside its bar, below it above. */
const WIDE = 560;
const ROW = 30;
const TALL_ROW = 46;
/** Of a row with the name above: where the bar begins. */
const NAME_HEIGHT = 22;
/** Room for the number behind the longest bar. */
const RIGHT = 56;

/** One bar a zone, the longest first: different stories from the left, further prints of them behind. */
export function drawZones(
  counts: readonly ZoneCount[],
  { width, words }: { readonly width: number; readonly words: Words },
): SVGSVGElement {
  const isWide = width >= WIDE;
  const most = endOf(counts.map(({ clips }) => clips));
  const left = isWide ? nameWidth(counts.map(({ zone }) => zone)) : 1;
  const insets = isWide ? { insetTop: 5, insetBottom: 5 } : { insetTop: NAME_HEIGHT, insetBottom: 8 };
  return draw({
    width,
    height: counts.length * (isWide ? ROW : TALL_ROW) + 2,
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: 1,
    marginBottom: 1,
    x: { domain: [0, most], axis: null },
    y: { type: 'band', domain: counts.map(({ zone }) => zone), axis: null, padding: 0, round: false },
    marks: [
      text(counts, {
        y: 'zone',
        x: 0,
        text: ({ zone }: ZoneCount) => cutName(zone),
        className: 'figure-name',
        textAnchor: 'start',
        ...(isWide ? { dx: -left } : { dy: -12 }),
      }),
      barX(counts, { y: 'zone', x1: 0, x2: 'stories', className: 'figure-stories', ...insets }),
      barX(counts, { y: 'zone', x1: 'stories', x2: 'clips', className: 'figure-reprints', ...insets }),
      text(counts, {
        y: 'zone',
        x: 'clips',
        text: ({ clips }: ZoneCount) => words.count(clips),
        textAnchor: 'start',
        dx: 8,
        dy: isWide ? 0 : NAME_HEIGHT / 2 - 4,
        className: 'figure-number',
      }),
      barX(counts, {
        y: 'zone',
        x1: 0,
        x2: most,
        className: HIT_CLASS,
        ...(isWide && { insetLeft: -left + 2 }),
        insetRight: -RIGHT + 2,
      }),
    ],
  });
}
