/** Chance that falls the same way in every run: a benchmark measures the code, and a screenshot shows the change. */

export interface Dice {
  /** A whole number from 0 up to, and without, `below`. */
  roll(below: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** One of the list; throws where it is empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, the first far more often than the last: papers write of few zones much, and of many a little. */
  pickEarly<T>(list: readonly T[]): T;
}

/** How strongly pickEarly leans to the front: the first tenth of a list is then drawn in nearly half of all cases. */
const LEANING = 3;

/** The dice of one thing among many, by its seed and number: the ten-thousandth can be thrown without the others. */
export function createDice(seed: number, number: number): Dice {
  let state = Math.imul(seed ^ 0x9e_37_79_b9, 0x85_eb_ca_6b) ^ Math.imul(number + 1, 0xc2_b2_ae_35);
  // Mulberry32 (T. Ettinger): 32 bits of state, good enough for texts.
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll: (below) => Math.floor(next() * below),
    chance: (percent) => next() * 100 < percent,
    pick: (list) => at(list, next()),
    pickEarly: (list) => at(list, next() ** LEANING),
  };
}

/** What lies at that share of the list, 0 to 1. */
function at<T>(list: readonly T[], share: number): T {
  const found = list[Math.floor(list.length * share)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
