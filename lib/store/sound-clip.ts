/**
 * A clipping's row as it must be, whatever lies on the disk. One row that lacks a field, or has a wrong one, must not keep the reader
 * from all others: what is sound of it stays, and the rest is what a clipping has of which nothing is known.
 */
import { CLIP_SCOPES, READ_STATES, type Clip } from '../model';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
const isFigure: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isFigureOrNull: Check = (value) => value === null || isFigure(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isVerdict: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  'isZoneNews' in value &&
  isFlag(value.isZoneNews) &&
  'score' in value &&
  isFigure(value.score) &&
  'reasons' in value &&
  Array.isArray(value.reasons);

/** Of each field: what it must be, and what it is where it is not. The id is the row's key, and always there. */
const FIELDS = {
  address: [isText, ''],
  url: [isText, ''],
  scope: [(value: unknown) => CLIP_SCOPES.some((each) => each === value), 'page'],
  story: [isText, ''],
  title: [isText, ''],
  site: [isText, ''],
  date: [isTextOrNull, null],
  time: [isTextOrNull, null],
  author: [isText, ''],
  correspondent: [isText, ''],
  editor: [isText, ''],
  edition: [isText, ''],
  note: [isText, ''],
  tags: [isTexts, []],
  verdict: [isVerdict, { isZoneNews: false, score: 0, reasons: [] }],
  zones: [isTexts, []],
  companies: [isTexts, []],
  largestSum: [isFigureOrNull, null],
  mentionCount: [isFigure, 0],
  places: [isTexts, []],
  analysisVersion: [isFigure, 0],
  state: [(value: unknown) => READ_STATES.some((each) => each === value), 'unread'],
  starred: [isFlag, false],
  folder: [isText, ''],
  clippedAt: [isFigure, 0],
  updatedAt: [isFigure, 0],
  changedAt: [isFigure, 0],
  deletedAt: [isFigureOrNull, null],
  revision: [isFigure, 1],
  textRevision: [isFigure, 1],
} as const satisfies { readonly [Field in Exclude<keyof Clip, 'id'>]: readonly [Check, Clip[Field]] };

const CHECKS = Object.entries(FIELDS);

/** The row itself where it is sound, as all but broken ones are: 10,000 rows are looked at in some milliseconds. */
export function toSoundClip(row: Clip): Clip {
  const stored = new Map<string, unknown>(Object.entries(row));
  const broken = CHECKS.filter(([field, [check]]) => !check(stored.get(field)));
  if (broken.length === 0) return row;
  // A story of its own, as a clipping has that is the only one of it.
  const known = broken.map(([field, [, otherwise]]) => [field, field === 'story' ? row.id : otherwise]);
  return { ...row, ...Object.fromEntries(known) };
}
