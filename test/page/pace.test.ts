import { beforeEach, expect, it } from 'vitest';
import { FOLLOW_BURST, FOLLOW_COST_REST, FOLLOW_MS, FOLLOW_REFILL_MS } from '../../lib/limits';
import { Pace } from '../../lib/page/pace';

let now: number;
let pace: Pace;
beforeEach(() => {
  now = 0;
  pace = new Pace(() => now);
});

it('follows a page that changes now and then at once', () => {
  for (let change = 0; change < 50; change++) {
    now += FOLLOW_REFILL_MS;
    expect(pace.wait()).toBe(FOLLOW_MS);
    pace.spend(1);
  }
});

it('lets a page that changes without end wait, after a burst', () => {
  let looks = 0;
  while (now < 10 * FOLLOW_REFILL_MS) {
    now += pace.wait();
    pace.spend(1);
    looks++;
  }
  expect(looks).toBeGreaterThanOrEqual(FOLLOW_BURST + 8);
  expect(looks).toBeLessThanOrEqual(FOLLOW_BURST + 11);
});

it('rests for long after a look that cost much', () => {
  pace.spend(100);
  expect(pace.wait()).toBe(100 * FOLLOW_COST_REST);
});
