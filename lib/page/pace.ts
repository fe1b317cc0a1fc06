/**
 * How soon a page that changes is looked at again. A page that changes now and then is followed at once; one that keeps changing
 * (a ticker, a clock, an attack) has used up its looks, and gets the next one after some seconds. A look that cost much is
 * followed by a rest of many times its cost.
 */
import { FOLLOW_BURST, FOLLOW_COST_REST, FOLLOW_MS, FOLLOW_REFILL_MS } from '../limits';

export class Pace {
  readonly #now: () => number;
  #looks = FOLLOW_BURST;
  #refilledAt: number;
  #restUntil = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#refilledAt = now();
  }

  /** Milliseconds from now until the page may be looked at, given that it has changed just now. */
  wait(): number {
    this.#refill();
    const now = this.#now();
    const untilLook = this.#looks >= 1 ? 0 : this.#refilledAt + FOLLOW_REFILL_MS - now;
    return Math.max(FOLLOW_MS, untilLook, this.#restUntil - now);
  }

  /** A look was taken, and cost so many milliseconds of main thread. */
  spend(cost: number): void {
    this.#refill();
    this.#looks = Math.max(0, this.#looks - 1);
    this.#restUntil = this.#now() + cost * FOLLOW_COST_REST;
  }

  #refill(): void {
    const now = this.#now();
    const gained = Math.floor((now - this.#refilledAt) / FOLLOW_REFILL_MS);
    if (gained <= 0) return;
    this.#looks = Math.min(FOLLOW_BURST, this.#looks + gained);
    this.#refilledAt += gained * FOLLOW_REFILL_MS;
  }
}
