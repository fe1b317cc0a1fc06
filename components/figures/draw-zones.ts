import { barX, text } from '@observablehq/plot';
import type { ZoneCount } from '../../lib/figures/count';
import type { Words } from '../../lib/view/words';
import { draw, HIT_CLASS } from './drawing';

/** From this width on a zone's name stands beside its bar, below it above. */
const WIDE = 560;
const NAME_WIDTH = 232;
const ROW = 30;
const TALL_ROW = 46;
/** Of a row with the name above: where the bar begins. */
const NAME_HEIGHT = 22;
/** Room for the number behind the longest bar. */
const RIGHT = 56;
/** Em of a name that stand beside a bar. */
const NAME_EM = 17;

/** One bar a zone, the longest first: different stories from the left, further prints of them behind. */
export function drawZones(
  counts: readonly ZoneCount[],
  { width, words }: { readonly width: number; readonly words: Words },
): SVGSVGElement {
  const isWide = width >= WIDE;
  const most = Math.max(1, ...counts.map(({ clips }) => clips));
  const insets = isWide ? { insetTop: 5, insetBottom: 5 } : { insetTop: NAME_HEIGHT, insetBottom: 8 };
  return draw({
    width,
    height: counts.length * (isWide ? ROW : TALL_ROW) + 2,
    marginLeft: isWide ? NAME_WIDTH : 1,
    marginRight: RIGHT,
    marginTop: 1,
    marginBottom: 1,
    x: { domain: [0, most], axis: null },
    y: { type: 'band', domain: counts.map(({ zone }) => zone), axis: null, padding: 0, round: false },
    marks: [
      text(counts, {
        y: 'zone',
        x: 0,
        text: 'zone',
        className: 'figure-name',
        ...(isWide
          ? { textAnchor: 'end' as const, dx: -12, lineWidth: NAME_EM, textOverflow: 'ellipsis' as const }
          : { textAnchor: 'start' as const, dy: -12 }),
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
        ...(isWide && { insetLeft: -NAME_WIDTH + 2 }),
        insetRight: -RIGHT + 2,
      }),
    ],
  });
}
