/** Days as pages write them, in China's time. */

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** A day with its parts apart: 2024-06-18, 2024年6月18日, 2024/06/18, 2024.6.18, 20240618; and what may follow it. */
const DAY =
  /(?<!\d)((?:19|20)\d{2})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)|(\d{2})(\d{2})(?!\d))/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Seconds or milliseconds since 1970, of this century. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * The day (YYYY-MM-DD) that a text names, or null where it names none that the calendar has. A moment with a time zone
 * is turned into China's day; one without is taken as it stands, for the page was written there.
 */
export function toChinaDay(text: string): string | null {
  const trimmed = text.trim();
  if (INSTANT.test(trimmed)) return toDay(Date.parse(trimmed));
  if (EPOCH.test(trimmed)) return toDay(Number(trimmed) * (trimmed.length === 10 ? 1_000 : 1));
  const found = DAY.exec(trimmed);
  if (!found) return null;
  const [, year, month = found[4], day = found[5]] = found;
  return fromParts(Number(year), Number(month), Number(day));
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

function toDay(milliseconds: number): string | null {
  return Number.isNaN(milliseconds)
    ? null
    : new Date(milliseconds + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
