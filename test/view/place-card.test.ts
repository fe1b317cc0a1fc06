import { assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, type Rect } from '../../lib/view/place-card';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 320, height: 300 };
const line = (left: number, top: number, width = 100): Rect => ({ left, top, width, height: 20 });

describe('placeCard', () => {
  it.each<[string, Rect[], { left: number; top: number }]>([
    ['under the mention', [line(200, 100)], { left: 200, top: 126 }],
    ['above it at the foot of the window', [line(200, 700)], { left: 200, top: 394 }],
    ['within the right edge', [line(950, 100)], { left: 672, top: 126 }],
    ['within the left edge', [line(-20, 100)], { left: 8, top: 126 }],
    ['off both lines of a broken mention', [line(900, 100), line(0, 130)], { left: 672, top: 126 }],
    ['by the part that is in view', [line(200, -400), line(300, 600)], { left: 300, top: 294 }],
    ['in view even where the mention is not', [line(200, 2000)], { left: 200, top: 492 }],
    ['in the corner where there is no mention', [], { left: 8, top: 8 }],
  ])('%s', (_, rects, place) => {
    expect(placeCard(rects, CARD, VIEWPORT)).toEqual(place);
  });

  it('stands beside a mention where neither above nor below has room', () => {
    const low = { width: 1000, height: 360 };
    expect(placeCard([line(100, 170)], CARD, low)).toEqual({ left: 206, top: 52 });
    expect(placeCard([line(800, 170)], CARD, low)).toEqual({ left: 474, top: 52 });
  });

  it('keeps off the lines that follow as well', () => {
    expect(placeCard([line(400, 400), line(400, 430)], CARD, VIEWPORT)).toEqual({ left: 400, top: 94 });
  });

  it('covers least of the mention where it must cover some', () => {
    expect(placeCard([line(100, 20)], CARD, { width: 340, height: 340 })).toEqual({ left: 12, top: 32 });
  });

  it('shows the beginning of a card that is larger than the window', () => {
    expect(placeCard([line(10, 10)], CARD, { width: 200, height: 200 })).toEqual({ left: 8, top: 8 });
  });

  it('never leaves a window that has room for it, and never covers a line that leaves it room', () => {
    const rect = record({
      left: integer({ min: -100, max: 1100 }),
      top: integer({ min: -100, max: 900 }),
      width: integer({ min: 0, max: 300 }),
      height: integer({ min: 1, max: 40 }),
    });
    assert(
      property(rect, (mention) => {
        const { left, top } = placeCard([mention], CARD, VIEWPORT);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + CARD.width).toBeLessThanOrEqual(VIEWPORT.width - 8);
        expect(top + CARD.height).toBeLessThanOrEqual(VIEWPORT.height - 8);
        const isApart =
          left >= mention.left + mention.width ||
          left + CARD.width <= mention.left ||
          top >= mention.top + mention.height ||
          top + CARD.height <= mention.top;
        // 800 px hold the card and any such line, one above the other.
        expect(isApart).toBe(true);
      }),
    );
  });
});
