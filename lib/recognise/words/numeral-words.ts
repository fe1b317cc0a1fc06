/** The characters of Chinese numbers: plain, financial and traditional. */

/** Digits with their values. */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  // 两 is two; the second row is the financial form, the third the traditional one
  [
    '零一二三四五六七八九',
    '〇壹贰叁肆伍陆柒捌玖',
    '〇壹貳參肆伍陸柒捌玖',
    '〇幺两叄肆伍陆柒捌玖',
    '〇一兩',
  ].flatMap((row) => [...row].map((digit, value): [string, number] => [digit, value])),
);

/** The powers of ten below 万; 十, 百, 千 in their three forms. */
export const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);

export const BIG_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['兆', 12],
]);

/** 多 and its like stand behind a number or inside it. */
export const MORE = new Set(['多', '余', '餘', '来', '來', '几', '幾']);

/** Of these, those that are other words unless a unit follows them. */
export const SHY_MORE = new Set(['来', '來', '几', '幾']);
export const UNIT_STARTS = new Set('元圆圓块塊万亿美欧日港英');

/** Before 数 they make another word of it: 总数百亿 is a hundred 亿 in all. */
export const NO_FUZZY_COUNT = new Set('总指参系人次岁户函倍基个位分件计');

/** The characters that a number may begin with. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...'0123456789０１２３４５６７８９几幾数數',
  ...DIGITS.keys(),
  ...SMALL_SCALES.keys(),
  ...BIG_SCALES.keys(),
]);
