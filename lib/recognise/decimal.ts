/** Decimals of whole numbers, exact: 1.005 × 10⁴ in floating point is not 10050. */

/** `units` × 10^`exponent`. */
export interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { units: 0n, exponent: 0 };

/** The sum of two decimals, exact. */
export function add(one: Decimal, other: Decimal): Decimal {
  const exponent = Math.min(one.exponent, other.exponent);
  return { units: unitsAt(one, exponent) + unitsAt(other, exponent), exponent };
}

/** `value` × 10^`power`, exact. */
export function shift(value: Decimal, power: number): Decimal {
  return { units: value.units, exponent: value.exponent + power };
}

/** Whether one decimal is less than the other. */
export function isLess(one: Decimal, other: Decimal): boolean {
  const exponent = Math.min(one.exponent, other.exponent);
  return unitsAt(one, exponent) < unitsAt(other, exponent);
}

/** The nearest number to a decimal. */
export function toNumber(value: Decimal): number {
  return Number(`${value.units}e${value.exponent}`);
}

/** A decimal in digits, without an exponent: 1080000000, 3.14. */
export function toDigits({ units, exponent }: Decimal): string {
  if (exponent >= 0) return `${units * 10n ** BigInt(exponent)}`;
  const digits = `${units}`.padStart(1 - exponent, '0');
  const point = digits.length + exponent;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}

function unitsAt({ units, exponent }: Decimal, at: number): bigint {
  return units * 10n ** BigInt(exponent - at);
}
