/** A sum as a reader types it into a field: 1.5亿, 3000万元, 3千万, 20m, 1.2 billion. */

/** What the units count, in yuan. nb. Longer ones first: 千万 is no 千. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|兆|trillion|tn|t)$/u, 1e12],
  [/^千亿$/u, 1e11],
  [/^百亿$/u, 1e10],
  [/^十亿$/u, 1e9],
  [/^(?:亿|yi)$/u, 1e8],
  [/^千万$/u, 1e7],
  [/^百万$/u, 1e6],
  [/^十万$/u, 1e5],
  [/^(?:万|w|wan)$/u, 1e4],
  [/^(?:billion|bn|b)$/u, 1e9],
  [/^(?:million|mn|m)$/u, 1e6],
  [/^(?:千|thousand|k)$/u, 1e3],
  [/^元$/u, 1],
];

const TYPED = /^(\d+(?:\.\d+)?|\.\d+)(\p{L}*)$/u;

/** Who writes the currency and no unit means yuan. */
const CURRENCY = /人民币|cny|cn¥|rmb|¥|yuan/gu;

/** Larger than any sum that is written down; what is longer is a slip of the finger. */
const MOST = 1e18;

/**
 * Yuan, or null where it is no sum. Half and full width, thousands' commas and blanks, 元, 人民币 and CN¥ are all taken.
 * @param bare what a number with neither unit nor currency counts, in yuan: 1e4 where the field says 万元
 */
export function parseSum(typed: string, bare: number): number | null {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,]/gu, '')
    .replace(/億/u, '亿')
    .replace(/萬/u, '万');
  const amount = plain.replaceAll(CURRENCY, '').replace(/(?<=\D)元$/u, '');
  const [, digits, unit] = TYPED.exec(amount) ?? [];
  if (digits === undefined || unit === undefined) return null;
  const factor =
    unit === '' ? (amount === plain ? bare : 1) : UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (factor === undefined) return null;
  // nb. 1.1 × 1e8 is 110000000.00000001; sums are whole 分.
  const yuan = Math.round(Number(digits) * factor * 100) / 100;
  return yuan <= MOST ? yuan : null;
}

/** What a number without a unit counts in a field, in yuan: Chinese newspapers reckon in 万, English ones in millions. */
export function bareSumUnit(language: string): number {
  return language.startsWith('zh') ? 1e4 : 1e6;
}
