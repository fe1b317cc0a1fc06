/**
 * Numbers as Chinese newspapers write them: 10.8亿, 1,234.56, １２万, 三亿五千万, 壹佰万, 3亿8000万, 340多亿, 数十亿, 十几亿,
 * 百亿. One walk from left to right; a number is never read twice.
 */
import { MAX_NUMBER_DIGITS } from '../limits';
import { add, isLess, shift, ZERO, type Decimal } from './decimal';
import {
  DIGITS,
  SMALL_SCALES,
  BIG_SCALES,
  MORE,
  SHY_MORE,
  UNIT_STARTS,
  NO_FUZZY_COUNT,
  NUMERAL_STARTS,
} from './words/numeral-words';

/** A number found in a text. */
export interface Numeral {
  /** The offset after its last character, UTF-16. */
  readonly end: number;
  /** Of a fuzzy number (数十亿, 二三十万) the low end. */
  readonly value: Decimal;
  /** 多, 余, 几 or 数 stands inside, or two digits as in 二三十万. */
  readonly fuzzy: boolean;
  /** The power of ten of its last 万 or 亿 (3亿8000万: 4); 0 without. */
  readonly scale: number;
  /** Whether it begins with a scale word alone: 百亿, 千万, 亿. */
  readonly bare: boolean;
  /** Whether it is one Chinese digit and nothing else: 三, which starts many words (三元锂电池). */
  readonly single: boolean;
  /** Whether any digit or scale is written in Chinese. */
  readonly chinese: boolean;
}

/** Whether a number may begin with this character. */
export function startsNumeral(character: string): boolean {
  return NUMERAL_STARTS.has(character);
}

/**
 * Reads the number that begins at `start`; undefined where none does, or where it is no sum's number (an order number of
 * more than MAX_NUMBER_DIGITS digits: see `skipDigits`).
 */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const reader = new NumeralReader(text, start);
  return reader.read();
}

/** The offset after the digits, points and commas that stand here: what is no number is not read again digit by digit. */
export function skipDigits(text: string, start: number): number {
  let end = start;
  for (;;) {
    if (digitAt(text, end) >= 0) end++;
    else if ((isSeparator(text.charAt(end)) || isPoint(text.charAt(end))) && digitAt(text, end + 1) >= 0)
      end += 2;
    else return Math.max(end, start + 1);
  }
}

/** The Chinese or Arabic digit that stands at `at`, for the digit behind 块 in 三块五; -1 where none does. */
export function digitAt(text: string, at: number): number {
  const character = text.charAt(at);
  const arabic = arabicDigit(character);
  return arabic >= 0 ? arabic : (DIGITS.get(character) ?? -1);
}

function arabicDigit(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** A number below a 万: see NumeralReader. */
interface Section {
  readonly value: Decimal;
  readonly bare: boolean;
  /** One Chinese digit behind a 万 or 亿. */
  readonly lone: boolean;
}

interface Digits {
  readonly value: Decimal;
  readonly count: number;
  readonly chinese: boolean;
}

/** A part of a number up to a 万 or 亿: 3亿8000万 has two. */
interface Part {
  value: Decimal;
  scale: number;
}

class NumeralReader {
  readonly #text: string;
  readonly #start: number;
  #at: number;
  #fuzzy = false;
  #chinese = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
  }

  read(): Numeral | undefined {
    const parts: Part[] = [];
    let bare = false;
    let lastScale = Infinity;
    for (;;) {
      const before = this.#at;
      const fuzzyBefore = this.#fuzzy;
      const section = this.#readSection(parts.length > 0);
      if (section === 'too-long') return undefined;
      if (parts.length === 0) bare = section === undefined || section.bare;
      if (section) this.#readMoreBeforeScale();
      const scale = this.#readBigScale(section !== undefined);
      if (scale === undefined) {
        if (!section) break;
        if (parts.length > 0 && !section.lone && !isLess(section.value, { units: 1n, exponent: lastScale })) {
          this.#at = before;
          this.#fuzzy = fuzzyBefore;
          break;
        }
        // 两万五 is 25,000: a digit at the end counts tenths of the scale before it.
        parts.push({ value: shift(section.value, section.lone ? lastScale - 1 : 0), scale: 0 });
        break;
      }
      // 三万五千亿 is one number, its 亿 counts all before it; 3亿5亿 is two.
      if (!parts.every((part) => part.scale < scale) && scale >= lastScale) {
        this.#at = before;
        this.#fuzzy = fuzzyBefore;
        break;
      }
      pushScaled(parts, section?.value ?? { units: 1n, exponent: 0 }, scale);
      lastScale = scale;
      if (MORE.has(this.#text.charAt(this.#at))) {
        this.#readMoreBeforeScale();
        if (!BIG_SCALES.has(this.#text.charAt(this.#at))) break;
      }
    }
    if (parts.length === 0) return undefined;
    this.#readMoreAtEnd();
    const text = this.#text.slice(this.#start, this.#at);
    return {
      end: this.#at,
      value: parts.reduce((total, part) => add(total, part.value), ZERO),
      fuzzy: this.#fuzzy,
      scale: parts.findLast((part) => part.scale > 0)?.scale ?? 0,
      bare,
      single: text.length === 1 && DIGITS.has(text),
      chinese: this.#chinese,
    };
  }

  /** A number below a 万: 8000, 3千5百, 九千五百九十二, 二〇二, 数十, 五点六. */
  #readSection(follows: boolean): Section | 'too-long' | undefined {
    let value = ZERO;
    let lastSmall = 4;
    let steps = 0;
    let bare = false;
    let lone = false;
    for (;;) {
      const before = this.#at;
      const digits = this.#readDigits(steps > 0 || follows);
      if (digits === 'too-long') return digits;
      const small = SMALL_SCALES.get(this.#text.charAt(this.#at));
      if (small === undefined) {
        if (digits === undefined) break;
        const isOneDigit = digits.count === 1 && digits.chinese;
        // 一百二 is 120; 一百零二 is 102.
        value = add(value, shift(digits.value, steps > 0 && isOneDigit && lastSmall > 1 ? lastSmall - 1 : 0));
        lone = steps === 0 && follows && isOneDigit;
        bare = false;
        steps++;
        break;
      }
      // 十五 and 百亿 begin with the scale; behind another digit a scale needs its own: 三十百 is no number.
      if (small >= lastSmall || (digits === undefined && steps > 0)) {
        this.#at = before;
        break;
      }
      this.#at++;
      this.#chinese = true;
      value = add(value, shift(digits?.value ?? { units: 1n, exponent: 0 }, small));
      bare = digits === undefined;
      lastSmall = small;
      steps++;
    }
    return steps === 0 ? undefined : { value, bare: bare && steps === 1, lone };
  }

  #readDigits(follows: boolean): Digits | 'too-long' | undefined {
    const text = this.#text;
    if (arabicDigit(text.charAt(this.#at)) >= 0) return this.#readFigure();
    const first = text.charAt(this.#at);
    if (!follows && (first === '数' || first === '數')) {
      const next = text.charAt(this.#at + 1);
      if (NO_FUZZY_COUNT.has(text.charAt(this.#at - 1)) || !(SMALL_SCALES.has(next) || BIG_SCALES.has(next)))
        return undefined;
      return this.#fuzzyOne();
    }
    if (!follows && (first === '几' || first === '幾')) return this.#fuzzyOne();
    return this.#readChineseDigits();
  }

  /** 数十亿 and 几十亿 are ten 亿 at least. */
  #fuzzyOne(): Digits {
    this.#at++;
    this.#fuzzy = true;
    this.#chinese = true;
    return { value: { units: 1n, exponent: 0 }, count: 1, chinese: true };
  }

  #readChineseDigits(): Digits | 'too-long' | undefined {
    const text = this.#text;
    const from = this.#at;
    let end = from;
    while (DIGITS.has(text.charAt(end))) end++;
    const count = end - from;
    if (count === 0) return undefined;
    if (count > MAX_NUMBER_DIGITS) return 'too-long';
    const digits = Array.from({ length: count }, (_, i) => DIGITS.get(text.charAt(from + i)) ?? 0);
    this.#at = end;
    this.#chinese = true;
    const [first = 0, second = 0] = digits;
    const scaled = SMALL_SCALES.has(text.charAt(end)) || BIG_SCALES.has(text.charAt(end));
    if (count === 2 && scaled && first > 0 && (second === first + 1 || (first === 3 && second === 5))) {
      // 二三十万: between twenty and thirty
      this.#fuzzy = true;
      return { value: { units: BigInt(first), exponent: 0 }, count: 1, chinese: true };
    }
    let written = digits.join('');
    let exponent = 0;
    if (text.charAt(end) === '点' && DIGITS.has(text.charAt(end + 1))) {
      let tail = end + 1;
      while (DIGITS.has(text.charAt(tail)) && tail - end <= MAX_NUMBER_DIGITS) tail++;
      for (let i = end + 1; i < tail; i++) written += DIGITS.get(text.charAt(i)) ?? 0;
      exponent = -(tail - end - 1);
      this.#at = tail;
    }
    return { value: { units: BigInt(written), exponent }, count, chinese: true };
  }

  /** 1,234.56 in either width. Digits with two points (3.5.2) or a percentage are no number here. */
  #readFigure(): Digits | 'too-long' {
    const text = this.#text;
    let at = this.#at;
    let written = '';
    const takeDigits = (): number => {
      const from = at;
      for (let digit = arabicDigit(text.charAt(at)); digit >= 0; digit = arabicDigit(text.charAt(++at)))
        if (written.length <= MAX_NUMBER_DIGITS) written += digit;
      return at - from;
    };
    let group = takeDigits();
    while (group <= 3 && isGroupAhead(text, at)) {
      at++;
      group = takeDigits();
      if (!isSeparator(text.charAt(at))) break;
    }
    const whole = written.length;
    let exponent = 0;
    if (isPoint(text.charAt(at)) && arabicDigit(text.charAt(at + 1)) >= 0) {
      at++;
      exponent = -takeDigits();
      if (isPoint(text.charAt(at)) && arabicDigit(text.charAt(at + 1)) >= 0) return 'too-long';
    }
    if (written.length > MAX_NUMBER_DIGITS || whole > MAX_NUMBER_DIGITS) return 'too-long';
    this.#at = at;
    return { value: { units: BigInt(written), exponent }, count: whole, chinese: false };
  }

  /** 万, 亿, 万亿, 兆 as powers of ten; 个 (15个亿) or one space may stand before it. */
  #readBigScale(follows: boolean): number | undefined {
    const text = this.#text;
    const first = text.charAt(this.#at);
    const isCounted = first === '个' || first === '個';
    // 三个万亿板块 are three of them, and no sum of 3万亿.
    if (follows && isCounted && /^[十百千万萬][亿億]/.test(text.slice(this.#at + 1, this.#at + 3)))
      return undefined;
    const skipped = follows && (isCounted || first === ' ') ? 1 : 0;
    const scale = BIG_SCALES.get(text.charAt(this.#at + skipped));
    if (scale === undefined) return undefined;
    this.#at += skipped + 1;
    this.#chinese = true;
    if (scale !== 4 || BIG_SCALES.get(text.charAt(this.#at)) !== 8) return scale;
    this.#at++;
    return 12;
  }

  /** 多 between a number and its scale: 340多亿, 十几亿, 10多个亿. */
  #readMoreBeforeScale(): void {
    const text = this.#text;
    if (!MORE.has(text.charAt(this.#at))) return;
    const next = text.charAt(this.#at + 1);
    const scale = next === '个' || next === '個' ? text.charAt(this.#at + 2) : next;
    if (!BIG_SCALES.has(scale)) return;
    this.#at++;
    this.#fuzzy = true;
  }

  /** 多 behind the number: 12亿多元. 来 and 几 are other words unless a unit follows (20来元); 余额 is a balance. */
  #readMoreAtEnd(): void {
    const more = this.#text.charAt(this.#at);
    const next = this.#text.charAt(this.#at + 1);
    if (!MORE.has(more)) return;
    if (SHY_MORE.has(more) ? !UNIT_STARTS.has(next) : next === '额') return;
    this.#at++;
    this.#fuzzy = true;
  }
}

/** Adds a part; those of a smaller scale before it are counted by this scale too (三万五千亿). */
function pushScaled(parts: Part[], value: Decimal, scale: number): void {
  let counted = value;
  while ((parts.at(-1)?.scale ?? Infinity) < scale) counted = add(parts.pop()?.value ?? ZERO, counted);
  parts.push({ value: shift(counted, scale), scale });
}

function isSeparator(character: string): boolean {
  return character === ',' || character === '，';
}

function isPoint(character: string): boolean {
  return character === '.' || character === '．';
}

/**
 * A comma with exactly three digits behind it. The full-width comma ends clauses too (共20，300元归他): it parts thousands only
 * between full-width digits, or where another group or the decimals follow.
 */
function isGroupAhead(text: string, at: number): boolean {
  if (!isSeparator(text.charAt(at))) return false;
  for (let i = 1; i <= 3; i++) if (arabicDigit(text.charAt(at + i)) < 0) return false;
  const next = text.charAt(at + 4);
  if (arabicDigit(next) >= 0) return false;
  if (text.charAt(at) === ',' || text.charAt(at - 1) >= '０') return true;
  const isGroupBefore = isSeparator(text.charAt(at - 4)) && arabicDigit(text.charAt(at - 3)) >= 0;
  return isGroupBefore || ((isSeparator(next) || isPoint(next)) && arabicDigit(text.charAt(at + 5)) >= 0);
}
