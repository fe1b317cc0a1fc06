/**
 * A search as the part of an address behind `#/list?`, and back: q=招商+签约&zone=…&from=2026-03-01&sort=sum.
 *
 * It is meant to be read, kept as a bookmark and sent to a colleague. What is as in EVERYTHING is left out, and Chinese stays
 * Chinese: the browser writes it as %E6… where it must and shows it as characters. Coming back, an address is somebody's
 * handwriting: whatever in it is unknown or no value of its field is left out, and the rest counts.
 */
import { MAX_FACET_VALUES, MAX_NAME_CHARS, MAX_QUERY_CHARS } from '../limits';
import {
  EVERYTHING,
  FACETS,
  READ_STATES,
  SORT_KEYS,
  type Facet,
  type ReadState,
  type SearchQuery,
  type SortKey,
} from '../model';

/** What would end a value, or be read as something else; the rest stands as it is. */
const TO_ESCAPE = /[%&=+#\p{Cc}\p{Z}]/gu;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Characters of one value that are read: the name of a zone or company has at most MAX_NAME_CHARS or a few more. */
const MAX_VALUE_CHARS = MAX_NAME_CHARS * 5;

/**
 * The parameters of a search, without `#/list?`; empty for EVERYTHING. Two searches that find the same by the same choices,
 * chosen in whatever order, need not give the same address.
 */
export function toSearchAddress(query: SearchQuery): string {
  const pairs: [string, string][] = [];
  const add = (name: string, value: string | number) => pairs.push([name, String(value)]);
  if (query.text !== '') add('q', query.text);
  for (const facet of FACETS) for (const value of query.chosen[facet]) add(facet, value);
  if (query.folder !== null) add('folder', query.folder);
  if (query.starredOnly) add('starred', 1);
  if (query.from !== null) add('from', query.from);
  if (query.to !== null) add('to', query.to);
  if (query.sumFrom !== null) add('sum-from', query.sumFrom);
  if (query.sumTo !== null) add('sum-to', query.sumTo);
  if (query.inBin) add('bin', 1);
  if (query.sort !== EVERYTHING.sort) add('sort', query.sort);
  if (query.isReversed) add('reversed', 1);
  return pairs.map(([name, value]) => `${name}=${escapeValue(value)}`).join('&');
}

/**
 * The search of an address: a whole hash (`#/list?q=…`), or its parameters alone. Never throws. Parameters that are none of
 * ours, such as the clipping that is open, are passed over.
 */
export function fromSearchAddress(hash: string): SearchQuery {
  const all = readParameters(hash);
  const first = (name: string) => all.get(name)?.[0] ?? null;
  const isSet = (name: string) => first(name) === '1';
  return {
    text: cut(first('q') ?? '', MAX_QUERY_CHARS),
    chosen: {
      zone: values(all, 'zone'),
      company: values(all, 'company'),
      place: values(all, 'place'),
      outlet: values(all, 'outlet'),
      site: values(all, 'site'),
      topic: values(all, 'topic'),
      tag: values(all, 'tag'),
      state: values(all, 'state').filter(isReadState),
    },
    folder: first('folder'),
    starredOnly: isSet('starred'),
    from: toDay(first('from')),
    to: toDay(first('to')),
    sumFrom: toSum(first('sum-from')),
    sumTo: toSum(first('sum-to')),
    inBin: isSet('bin'),
    sort: toSortKey(first('sort')),
    isReversed: isSet('reversed'),
  };
}

/** Whether two searches are the same, word for word and choice for choice. */
export function isSameSearch(a: SearchQuery, b: SearchQuery): boolean {
  return toSearchAddress(a) === toSearchAddress(b);
}

/** Whether this is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // nb. Date takes 2026-02-30 for the 2nd of March, and a year below 100 for one of the last century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Every parameter's values in their order. One whose % is broken is left out. */
function readParameters(hash: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const pair of hash.replace(/^#[^?]*\??/u, '').split('&')) {
    const equals = pair.indexOf('=');
    const value = equals < 0 ? null : unescapeValue(pair.slice(equals + 1));
    if (value === null) continue;
    const name = pair.slice(0, equals);
    all.set(name, [...(all.get(name) ?? []), value]);
  }
  return all;
}

function values(all: ReadonlyMap<string, readonly string[]>, facet: Facet): string[] {
  const whole = (all.get(facet) ?? []).filter((value) => value !== '' && value.length <= MAX_VALUE_CHARS);
  return [...new Set(whole)].slice(0, MAX_FACET_VALUES);
}

function escapeValue(value: string): string {
  // nb. Half of a character beyond the basic plane cannot stand in an address; encodeURIComponent would throw.
  return value
    .toWellFormed()
    .replaceAll(TO_ESCAPE, (character) => (character === ' ' ? '+' : encodeURIComponent(character)));
}

function unescapeValue(value: string): string | null {
  try {
    return decodeURIComponent(value.replaceAll('+', ' ')).toWellFormed();
  } catch {
    return null;
  }
}

/** At most so many UTF-16 code units, never within a character. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

const isReadState = (value: string): value is ReadState => READ_STATES.some((state) => state === value);

function toDay(value: string | null): string | null {
  return value !== null && isDay(value) ? value : null;
}

function toSum(value: string | null): number | null {
  if (value === null || !NUMBER.test(value)) return null;
  const sum = Number(value);
  return Number.isFinite(sum) ? sum : null;
}

function toSortKey(value: string | null): SortKey {
  return SORT_KEYS.find((key) => key === value) ?? EVERYTHING.sort;
}
