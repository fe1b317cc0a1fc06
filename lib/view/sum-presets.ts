/** Ranges of sums that are offered, in yuan: what the trade calls large, by the size of a project. Null is open. */
export interface SumSpan {
  readonly sumFrom: number | null;
  readonly sumTo: number | null;
}

export const SUM_PRESETS: readonly SumSpan[] = [
  { sumFrom: 1e9, sumTo: null },
  { sumFrom: 1e8, sumTo: 1e9 },
  { sumFrom: 1e7, sumTo: 1e8 },
  { sumFrom: null, sumTo: 1e7 },
];
