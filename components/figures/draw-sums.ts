import { axisX, cell, text } from '@observablehq/plot';
import { LEVELS, levelOf, type SumCell } from '../../lib/figures/sums';
import type { Words } from '../../lib/view/words';
import { cutName, draw, HIT_CLASS, nameWidth } from './drawing';
import { monthInWords, shortSum } from './figure-words';

/** From this width on a zone's name stands beside its row, below it above. */
const WIDE = 720;
const ROW = 34;
const TALL_ROW = 54;
const NAME_HEIGHT = 22;
const TOP = 24;
/** A cell narrower than this, in CSS pixels, has no room for its sum in figures. */
const TEXT_WIDTH = 42;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface Drawn extends SumCell {
  readonly shown: number;
}

/** A row a zone, a column a month; the larger the sum the darker, in as many steps as the legend has. */
export function drawSums(
  zones: readonly { readonly zone: string; readonly cells: readonly SumCell[] }[],
  {
    kind,
    width,
    words,
  }: { readonly kind: 'largest' | 'median'; readonly width: number; readonly words: Words },
): SVGSVGElement {
  const isWide = width >= WIDE;
  const marginLeft = isWide ? nameWidth(zones.map(({ zone }) => zone)) : 1;
  const hasText = (width - marginLeft) / MONTHS.length >= TEXT_WIDTH;
  const cells: Drawn[] = zones.flatMap((row) => row.cells.map((each) => ({ ...each, shown: each[kind] })));
  const place = { x: 'month', y: 'zone' } as const;
  const insets = isWide ? { inset: 1 } : { inset: 1, insetTop: NAME_HEIGHT };
  return draw({
    width,
    height: TOP + zones.length * (isWide ? ROW : TALL_ROW) + 1,
    marginLeft,
    marginRight: 1,
    marginTop: TOP,
    marginBottom: 1,
    x: { type: 'band', domain: MONTHS, padding: 0, round: false },
    y: { type: 'band', domain: zones.map(({ zone }) => zone), axis: null, padding: 0, round: false },
    marks: [
      axisX(MONTHS, {
        className: 'figure-axis',
        anchor: 'top',
        tickSize: 0,
        label: null,
        // Twelve names do not fit side by side on a phone; the numbers of the months do.
        tickFormat: (month: number) => (hasText ? monthInWords(month, words) : String(month)),
      }),
      text(zones, {
        y: 'zone',
        text: ({ zone }: { zone: string }) => cutName(zone),
        frameAnchor: 'left',
        className: 'figure-name',
        textAnchor: 'start',
        ...(isWide ? { dx: -marginLeft } : { dy: -16 }),
      }),
      cell(
        zones.flatMap(({ zone }) => MONTHS.map((month) => ({ zone, month }))),
        { ...place, className: 'figure-empty', ...insets },
      ),
      ...[...LEVELS, Infinity].map((_, level) =>
        cell(
          cells.filter(({ shown }) => levelOf(shown) === level),
          { ...place, className: `figure-level figure-level-${level}`, ...insets },
        ),
      ),
      ...(hasText
        ? [
            text(cells, {
              ...place,
              text: ({ shown }: Drawn) => shortSum(shown, words),
              className: 'figure-sum',
              ...(isWide ? {} : { dy: NAME_HEIGHT / 2 }),
            }),
          ]
        : []),
      cell(cells, { ...place, className: HIT_CLASS, ...insets }),
    ],
  });
}
