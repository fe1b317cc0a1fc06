/**
 * Where a card stands that belongs to a mention: near it, within the viewport, and not over the words it is about. A mention
 * broken over two lines or columns has several rectangles, and the card keeps off all of them.
 */

/** A rectangle in CSS pixels, from the top left corner of the viewport. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rect, 'width' | 'height'>;
export type Place = Pick<Rect, 'left' | 'top'>;

/** Pixels between mention and card: close enough for a pointer to cross without leaving both. */
const GAP = 6;

/** Pixels between the card and the edges of the viewport. */
const MARGIN = 8;

/**
 * The card's top left corner. It stands under the mention's first visible part, else above it, else beside it; where it fits
 * nowhere without covering the mention, where it covers least of it. A card larger than the viewport shows its beginning.
 * @param rects the mention's parts, in the order of the text; those out of view do not count as long as one is in view
 * @param card the card's size
 */
export function placeCard(rects: readonly Rect[], card: Size, viewport: Size): Place {
  const visible = rects.filter((rect) => overlap(rect, { left: 0, top: 0, ...viewport }) > 0);
  const parts = visible.length > 0 ? visible : rects;
  let best: Place = { left: MARGIN, top: MARGIN };
  let bestCost = Infinity;
  for (const part of parts) {
    for (const wanted of placesBy(part, card)) {
      const place = within(wanted, card, viewport);
      const cost = parts.reduce((sum, each) => sum + overlap(each, { ...place, ...card }), 0);
      if (cost === 0) return place;
      if (cost < bestCost) [best, bestCost] = [place, cost];
    }
  }
  return best;
}

/** Under it, above it, right of it, left of it. */
function placesBy({ left, top, width, height }: Rect, card: Size): Place[] {
  return [
    { left, top: top + height + GAP },
    { left, top: top - card.height - GAP },
    { left: left + width + GAP, top },
    { left: left - card.width - GAP, top },
  ];
}

function within({ left, top }: Place, card: Size, viewport: Size): Place {
  return {
    left: Math.max(MARGIN, Math.min(left, viewport.width - card.width - MARGIN)),
    top: Math.max(MARGIN, Math.min(top, viewport.height - card.height - MARGIN)),
  };
}

/** Square pixels that two rectangles share; a line without width counts as one pixel wide. */
function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.left + Math.max(a.width, 1), b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + Math.max(a.height, 1), b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
