/**
 * A number in digits as people and spreadsheets write it: no exponent, no noise of binary fractions.
 *   10.8 * 1e8 → 1080000000      0.1 + 0.2 → 0.3      1e21 → 1000000000000000000000
 */

/** Digits a double carries faithfully; what comes after them is noise. */
const FAITHFUL_DIGITS = 15;
/** From here on String() writes an exponent (ECMA-262, Number::toString), upwards and downwards. */
const EXPONENT_FROM = 1e21;
const EXPONENT_BELOW = 1e-6;
const DECIMALS = 20;

/** Throws RangeError for what is no number (NaN, Infinity). */
export function toPlainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no digits`);
  // nb. Whole numbers up to 2^53 are exact as they are and may have sixteen digits.
  const clean = Number.isSafeInteger(value) ? value : Number(value.toPrecision(FAITHFUL_DIGITS));
  const size = Math.abs(clean);
  if (size >= EXPONENT_FROM) return BigInt(clean).toString();
  if (size > 0 && size < EXPONENT_BELOW) return clean.toFixed(DECIMALS).replace(/\.?0+$/u, '');
  return String(clean === 0 ? 0 : clean);
}
