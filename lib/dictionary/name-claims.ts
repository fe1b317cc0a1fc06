import type { Faults } from './parse-table';
import { foldBrackets } from './short-forms';

/** Who has which name: a name that two rows claim would mean one of them, and nobody could say which. */
export class NameClaims {
  readonly #owner = new Map<string, string>();
  readonly #faults: Faults;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** Every name that is claimed, brackets in one form. */
  get names(): Iterable<string> {
    return this.#owner.keys();
  }

  /** Claims the names for the row at `at` (file:line), and notes each that is taken. Brackets of either width are one. */
  claim(at: string, names: readonly string[]): void {
    for (const name of names) {
      const key = foldBrackets(name);
      const owner = this.#owner.get(key);
      if (owner === undefined) this.#owner.set(key, at);
      else this.#faults.add(at, `«${name}» stands twice: also in ${owner}`);
    }
  }
}
