/** What files of addresses come to: one shape, whatever they were written by. */
import type { Refused } from './read-backup';
import type { AddressKind, ReadState } from '../model';
import {
  MAX_NAME_CHARS,
  MAX_NOTE_CHARS,
  MAX_TAG_CHARS,
  MAX_TAGS,
  MAX_TITLE_CHARS,
  MAX_URL_CHARS,
} from '../limits';

/** An address as a file has it. */
export interface FoundAddress {
  /** Where it stood, from 1. */
  readonly line: number;
  readonly url: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** The name of its folder; empty for none. */
  readonly folder: string;
  readonly note: string;
  readonly state: ReadState;
  readonly starred: boolean;
  /** Milliseconds since 1970; null where the file does not say. */
  readonly addedAt: number | null;
}

export interface AddressFile {
  readonly kind: AddressKind;
  readonly addresses: readonly FoundAddress[];
  readonly refused: readonly Refused[];
}

/** Addresses of one file: the bookmarks of a life have some ten thousand. */
export const MAX_ADDRESSES = 100_000;

/** Bytes of a file of addresses. Bookmarks carry the little pictures of their sites, some kB each. */
export const MAX_ADDRESS_FILE_BYTES = 200_000_000;

/** What a parser found, made fit: each field within what the collection takes. Only the web can be clipped. */
export function toAddress(
  found: Partial<FoundAddress> & Pick<FoundAddress, 'line' | 'url'>,
): FoundAddress | Refused {
  const url = found.url.trim();
  const title = toLine(found.title ?? '').slice(0, MAX_TITLE_CHARS);
  const about = (title || url).slice(0, MAX_ABOUT_CHARS);
  const tooLarge = { line: found.line, why: 'too-large', about } as const;
  if (url.length > MAX_URL_CHARS) return tooLarge;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // nb. Chinese in an address takes nine characters each once it is encoded; what is longer no backup would bring back.
  if (parsed && parsed.href.length > MAX_URL_CHARS) return tooLarge;
  if (!parsed || !/^https?:$/u.test(parsed.protocol))
    return { line: found.line, why: 'no-web-address', about };
  return {
    line: found.line,
    url: parsed.href,
    title: title || parsed.hostname,
    tags: toTags(found.tags ?? []),
    folder: toLine(found.folder ?? '').slice(0, MAX_NAME_CHARS),
    note: (found.note ?? '').trim().slice(0, MAX_NOTE_CHARS),
    state: found.state ?? 'unread',
    starred: found.starred ?? false,
    addedAt: found.addedAt ?? null,
  };
}

/** Characters of what a refused line is about. */
const MAX_ABOUT_CHARS = 80;

export function isRefused(found: FoundAddress | Refused): found is Refused {
  return 'why' in found;
}

/** Tags out of one cell: parted by commas and the like of either language, or by bars as Pocket does. */
export function splitTags(cell: string): string[] {
  return cell.split(/[,，;；、|\n]+/u);
}

function toTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => toLine(tag).replace(/^#/u, '').slice(0, MAX_TAG_CHARS));
  return [...new Set(clean.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

/** nb. What is no letter to anybody (control characters) is a blank here: titles come from pages. */
function toLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
}

/** The first and the last moment that are believed: from before the web, and a clock that is wrong by a day. */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;

/** From 1601 to 1970, in microseconds: where Windows, and some exports of Chromium's, begin to count. */
const WINDOWS_EPOCH_US = 11_644_473_600_000_000;

/** A moment as files write it: seconds, milliseconds or microseconds since 1970 (or 1601), or a date in words; else null. */
export function toMoment(written: string, now: number): number | null {
  const text = written.trim();
  const moment = /^\d{9,17}$/u.test(text) ? fromFigure(Number(text)) : fromDate(text);
  return Number.isFinite(moment) && moment >= EARLIEST && moment <= now + DAY_MS ? Math.round(moment) : null;
}

function fromFigure(figure: number): number {
  if (figure > 10_000_000_000_000_000) return (figure - WINDOWS_EPOCH_US) / 1_000;
  if (figure > 100_000_000_000_000) return figure / 1_000;
  return figure > 100_000_000_000 ? figure : figure * 1_000;
}

/** 2026/3/5 9:30, 2026-03-05, 2026年3月5日, in the reader's own time, and what Date itself reads. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;

function fromDate(text: string): number {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = DAY.exec(text) ?? [];
  if (year === undefined) return text === '' || !/\d{4}/u.test(text) ? Number.NaN : Date.parse(text);
  const figures = [hour, minute, second].map(Number);
  return new Date(Number(year), Number(month) - 1, Number(day), ...figures).getTime();
}
