import type { MoneyRole } from '../../lib/model';
import type { Dice } from './dice';

/** What sums in each role come to, in 万元, least and most: as newspapers have them. */
const RANGES: Readonly<Record<MoneyRole, readonly [number, number]>> = {
  总投资: [3_000, 400_000],
  投资: [1_000, 150_000],
  签约: [5_000, 500_000],
  产值: [5_000, 900_000],
  税收: [200, 60_000],
  营收: [3_000, 300_000],
  进出口: [5_000, 600_000],
  注册资本: [500, 50_000],
  融资: [1_000, 100_000],
  补助: [20, 2_000],
  其他: [500, 80_000],
};

const WAN = 10_000;
const WAN_IN_YI = 10_000;

/** A sum in that role, as printed and in yuan; small ones are more common than large ones. */
export function rollSum(role: MoneyRole, dice: Dice): { readonly text: string; readonly cny: number } {
  const [least, most] = RANGES[role];
  const wan = least * (most / least) ** (dice.roll(1_000) / 1_000);
  // nb. Whole steps, so that yuan stay whole numbers: a tenth of an 亿, or ten of 万.
  if (wan >= WAN_IN_YI) {
    const tenths = Math.round(wan / 1_000);
    return { text: `${tenths / 10}亿元`, cny: tenths * 1_000 * WAN };
  }
  const tens = Math.max(1, Math.round(wan / 10));
  return { text: `${tens * 10}万元`, cny: tens * 10 * WAN };
}
