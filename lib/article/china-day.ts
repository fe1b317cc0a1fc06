/** Days as pages write them, in China's time. */

const CHINA_OFFSET_MS = 8 * 3_600_000;

/**
 * A day: 2024-06-18, 2024年6月18日, 2024/06/18, 2024.6.18, 20240618. nb. Where a page sets the time in an element of its own, its
 * text has no blank between: 2024-06-1808:30.
 */
const DAY =
  /(?<!\d)((?:19|20)\d{2})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2}(?!\d)|\d{2}(?=\d{2}[:：]))|(\d{2})(\d{2})(?!\d))/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Seconds or milliseconds since 1970, of this century. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** A time of day right behind a day: 2024-06-18 08:30, 2024年6月18日8时30分, 2024-06-18T08:30:05. */
const TIME =
  /^\s*(?:日|号)?[\sT　,，·]*(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?\s*(\d{1,2})\s*[:：时]\s*(\d{2})(?:\s*[:：分]\s*(\d{2}))?/;
/** 18-03-08, as some portals shorten a year of this century. */
const SHORT_DAY = /(?<![\d-])([012]\d)-([01]\d)-([0-3]\d)(?!-|\d(?!\d[:：]))/;
/** 2024 06/18, as 新华网 sets a year above its day. */
const STACKED_DAY = /(?<!\d)(20\d{2})\s+(\d{2})\s*\/\s*(\d{2})(?!\d(?!\d[:：]))/;
/** 18.06.2024, as German outlets print a day in Chinese as well; 18 Jun 2024; Jun 18, 2024. */
const DAY_FIRST = /(?<![\d.])([0-3]?\d)\.([01]?\d)\.(20\d{2})(?![\d.])/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})(?:uary|ruary|ch|il|e|y|ust|t?ember|ober)?`;
const NAMED_MONTH = new RegExp(
  String.raw`(?<![a-z\d])(?:(\d{1,2})\s+${MONTH}\.?,?|${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?)\s+(20\d{2})(?!\d)`,
  'i',
);
/** 民國113年6月18日: Taiwan counts from 1912. */
const MINGUO = /民[國国]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})/;
const MINGUO_ZERO = 1911;
/** 二〇二四年六月十八日 */
const HAN_DAY =
  /([一二三四五六七八九〇零○ＯO]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/;
const HAN_DIGITS = '〇一二三四五六七八九';

/** A moment as the page gives it, in China's time. */
export interface Moment {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM or HH:MM:SS; undefined where the page gives none. */
  readonly time: string | undefined;
}

/**
 * The first moment that a text names, or null where it names no day that the calendar has. A moment with a time zone is
 * turned into China's time; one without is taken as it stands, for the page was written there.
 */
export function toMoment(text: string): Moment | null {
  const trimmed = text.trim();
  if (INSTANT.test(trimmed)) return fromInstant(Date.parse(trimmed));
  if (EPOCH.test(trimmed)) return fromInstant(Number(trimmed) * (trimmed.length === 10 ? 1_000 : 1));
  const found = DAY.exec(trimmed) ?? STACKED_DAY.exec(trimmed);
  if (found) {
    const [whole, year, month = found[4], day = found[5]] = found;
    const real = fromParts(Number(year), Number(month), Number(day));
    return real === null ? null : { day: real, time: timeIn(trimmed.slice(found.index + whole.length)) };
  }
  const han = HAN_DAY.exec(trimmed);
  if (han) {
    const [, year = '', month = '', day = ''] = han;
    const real = fromParts(hanYear(year), hanNumber(month), hanNumber(day));
    return real === null ? null : { day: real, time: undefined };
  }
  const foreign = foreignDay(trimmed);
  if (foreign) return foreign;
  const short = SHORT_DAY.exec(trimmed);
  if (!short) return null;
  const [whole, year, month, day] = short;
  const real = fromParts(2000 + Number(year), Number(month), Number(day));
  return real === null ? null : { day: real, time: timeIn(trimmed.slice(short.index + whole.length)) };
}

/** A day as outlets abroad and in Taiwan write it, in their page's own words. */
function foreignDay(text: string): Moment | null {
  const forms = [
    { found: MINGUO.exec(text), year: 1, month: 2, day: 3, zero: MINGUO_ZERO },
    { found: DAY_FIRST.exec(text), year: 3, month: 2, day: 1, zero: 0 },
  ];
  for (const { found, year, month, day, zero } of forms) {
    const real = found && fromParts(zero + Number(found[year]), Number(found[month]), Number(found[day]));
    if (found && real) return { day: real, time: timeIn(text.slice(found.index + found[0].length)) };
  }
  const named = NAMED_MONTH.exec(text);
  if (!named) return null;
  const [whole, day = named[4], month = named[3] ?? '', , , year] = named;
  const real = fromParts(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
  return real === null ? null : { day: real, time: timeIn(text.slice(named.index + whole.length)) };
}

/** The day (YYYY-MM-DD) that a text names, or null: see toMoment. */
export function toChinaDay(text: string): string | null {
  return toMoment(text)?.day ?? null;
}

/** The web's first Chinese news sites are of 1995; a moment before is a page's mistake, or of what it tells. */
const FIRST_DAY = '1995-01-01';
/** A page may be written where it is already tomorrow, and clocks run wrong. */
const AHEAD_MS = 2 * 86_400_000;

/** Whether a page can have been published then; `now` is in milliseconds since 1970. */
export function isPublishable({ day }: Moment, now: number): boolean {
  return day >= FIRST_DAY && day <= new Date(now + AHEAD_MS + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}

function timeIn(rest: string): string | undefined {
  const [, hours, minutes, seconds] = TIME.exec(rest) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59)
    return undefined;
  return [hours.padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}

function hanYear(digits: string): number {
  return Number([...digits.replace(/[零○ＯO]/g, '〇')].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
}

/** 十八, 三十一 */
function hanNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['〇', text];
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
}

/** The day in an address: /2024/06/18/, /202406/18/, /2024-06/18/, /20240618/, t20240618_123.html. */
export function dayOfAddress(url: string): string | null {
  const found = /[/_t=](20\d{2})[-/]?([01]\d)[-/]?([0-3]\d)(?![\d])/.exec(url.replace(/[?#].*/, ''));
  return found ? fromParts(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function fromParts(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function fromInstant(milliseconds: number): Moment | null {
  if (Number.isNaN(milliseconds)) return null;
  const iso = new Date(milliseconds + CHINA_OFFSET_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 19) };
}
