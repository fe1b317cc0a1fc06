/**
 * Numbers as Chinese newspapers write them: 10.8亿, 1,234.56, １２万, 三亿五千万, 壹佰万, 3亿8000万, 340多亿, 数十亿, 十几亿,
 * 百亿. One walk from left to right; a number is never read twice.
 */
import { MAX_NUMBER_DIGITS } from '../limits';
import { CURRENCY_NAMES, isCurrencyAt } from './currencies';
import { add, isLess, shift, ZERO, type Decimal } from './decimal';
import { arabicDigit, isGroupAhead, isPoint, isSeparator } from './digits';
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
  /** The high end of a number with two digits for one: the 30万 of 二三十万. */
  readonly high?: Decimal | undefined;
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
  const numeral = reader.read();
  const { pairAt } = reader;
  if (!numeral || pairAt === undefined) return numeral;
  // 二三十万 without its 二 is the high end.
  const rest = text.slice(start, pairAt) + text.slice(pairAt + 1, numeral.end);
  return { ...numeral, high: new NumeralReader(rest, 0).read()?.value };
}

/** What may stand behind the 五 of 两万五. */
const LONE_DIGIT_END =
  /^(?:$|[元圆圓块塊美欧日港英千仟百佰多余，。；！？”）)]|左右|上下|以上|以下|以内|人民|RMB)/;
const TAIL_END = /^[多余餘]?(?:[至到~～]\d|整)/;

/** Whether a currency stands behind the figure that ends at `at`, or the rest of a range of sums. */
function isSumAhead(text: string, at: number): boolean {
  const next = MORE.has(text.charAt(at)) || text.charAt(at) === ' ' ? at + 1 : at;
  return CURRENCY_NAMES.longestAt(text, next) !== undefined || TAIL_END.test(text.slice(at, at + 3));
}

/** A number below a 万: see NumeralReader. */
interface Section {
  readonly value: Decimal;
  readonly bare: boolean;
  /** One Chinese digit behind a 万 or 亿. */
  readonly lone: boolean;
  /** One figure in Arabic digits. */
  readonly latin: boolean;
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
  #pairAt: number | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
  }

  /** Where two digits stand for one (二三十万); undefined where none do. */
  get pairAt(): number | undefined {
    return this.#pairAt;
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
        if (parts.length > 0 && !this.#isTail(section)) {
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

  /**
   * Whether the section read last, behind a 万 or 亿 and without one of its own, belongs to the number: the 5000 of 3万5000元 and the
   * 五 of 两万五. In 营收105亿2019-09-06, 一期3亿二期2亿 and 投资三亿二、加快 the next line or word began.
   */
  #isTail({ lone, latin }: Section): boolean {
    const text = this.#text;
    if (latin) return isSumAhead(text, this.#at);
    const before = text.charAt(this.#at - 3);
    return !lone || (arabicDigit(before) < 0 && LONE_DIGIT_END.test(text.slice(this.#at, this.#at + 3)));
  }

  /** A number below a 万: 8000, 3千5百, 九千五百九十二, 二〇二, 数十, 五点六. */
  #readSection(follows: boolean): Section | 'too-long' | undefined {
    let value = ZERO;
    let lastSmall = 4;
    let steps = 0;
    let bare = false;
    let lone = false;
    let latin = false;
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
        latin = steps === 0 && !digits.chinese;
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
    return steps === 0 ? undefined : { value, bare: bare && steps === 1, lone, latin };
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
    const counted = /[个個]/.test(text.charAt(end)) ? end + 1 : end;
    const scaled =
      SMALL_SCALES.has(text.charAt(end)) || BIG_SCALES.has(text.charAt(counted)) || isCurrencyAt(text, end);
    if (count === 2 && scaled && first > 0 && (second === first + 1 || (first === 3 && second === 5))) {
      // 二三十万, 七八个亿, 一两元: between twenty and thirty, seven and eight, one and two
      this.#fuzzy = true;
      this.#pairAt = from;
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
