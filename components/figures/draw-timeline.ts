import { axisX, axisY, barY, gridY, ruleY } from '@observablehq/plot';
import type { TimeCount } from '../../lib/figures/count';
import type { TimeUnit } from '../../lib/figures/time-span';
import type { Words } from '../../lib/view/words';
import { draw, endOf, HIT_CLASS, wholeTicks } from './drawing';
import { spanOnAxis } from './figure-words';

const HEIGHT = 208;
const LEFT = 44;
/** Half of the last name under the axis. */
const RIGHT = 26;

/** A bar that is wider is a slab. */
const MAX_BAR = 56;

/** What a name under the axis takes, in CSS pixels, with the gap to the next. */
const TICK_WIDTH = 68;

/** Bars thinner than this have no gap between them: it would be all one saw. */
const MIN_GAPPED = 4;

/** Bars of clippings, one a stretch: different stories below, further prints of them above. */
export function drawTimeline(
  counts: readonly TimeCount[],
  { unit, width, words }: { readonly unit: TimeUnit; readonly width: number; readonly words: Words },
): SVGSVGElement {
  const most = endOf(counts.map(({ clips }) => clips));
  const bar = Math.min(MAX_BAR, (width - LEFT - RIGHT) / counts.length);
  const every = Math.max(1, Math.ceil(TICK_WIDTH / bar));
  const named = counts.filter((_, index) => index % every === 0);
  const names = new Map(counts.map((count) => [count.from, spanOnAxis(count, unit)]));
  const inset = bar < MIN_GAPPED ? 0 : 0.5;
  const lines = wholeTicks(most);
  return draw({
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: width - LEFT - bar * counts.length,
    marginTop: 12,
    marginBottom: 28,
    x: { type: 'band', domain: counts.map(({ from }) => from), padding: 0.08, round: false },
    y: { domain: [0, most] },
    marks: [
      gridY(lines, { className: 'figure-grid' }),
      axisY(lines, { className: 'figure-axis', tickSize: 0, label: null, tickFormat: words.count }),
      axisX(
        named.map(({ from }) => from),
        {
          className: 'figure-axis',
          tickSize: 4,
          label: null,
          tickFormat: (from: string) => names.get(from) ?? '',
        },
      ),
      barY(counts, { x: 'from', y1: 0, y2: 'stories', className: 'figure-stories', inset }),
      barY(counts, { x: 'from', y1: 'stories', y2: 'clips', className: 'figure-reprints', inset }),
      ruleY([0], { className: 'figure-base' }),
      barY(
        counts.filter(({ clips }) => clips > 0),
        { x: 'from', y1: 0, y2: most, className: HIT_CLASS },
      ),
    ],
  });
}
