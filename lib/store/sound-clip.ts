/**
 * A clipping's row as it must be, whatever lies on the disk. One row that lacks a field, or has a wrong one, must not keep the reader
 * from all others: what is sound of it stays, and the rest is what a clipping has of which nothing is known.
 */
import { CLIP_SCOPES, MONEY_ROLES, READ_STATES, type Clip } from '../model';

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
  sumRole: [(value: unknown) => MONEY_ROLES.some((each) => each === value) || value === null, null],
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

type Unchecked = { readonly [Field in keyof Clip]?: unknown };

/**
 * Whether it has all that a clipping has. nb. The same as FIELDS says, written by hand: it is asked of every row that is read, and
 * by a table takes five times as long.
 */
export function isSoundClip(row: Unchecked): boolean {
  const { id, address, url, scope, story, title, site, date, time, author, correspondent } = row;
  const { editor, edition, note, tags, verdict, zones, companies, largestSum, mentionCount } = row;
  const { places, sumRole, analysisVersion, state, starred, folder, deletedAt } = row;
  const { clippedAt, updatedAt, changedAt, revision, textRevision } = row;
  return (
    typeof id === 'string' &&
    typeof address === 'string' &&
    typeof url === 'string' &&
    typeof story === 'string' &&
    typeof title === 'string' &&
    typeof site === 'string' &&
    typeof author === 'string' &&
    typeof correspondent === 'string' &&
    typeof editor === 'string' &&
    typeof edition === 'string' &&
    typeof note === 'string' &&
    typeof folder === 'string' &&
    typeof starred === 'boolean' &&
    (date === null || typeof date === 'string') &&
    (time === null || typeof time === 'string') &&
    isFigure(mentionCount) &&
    isFigure(analysisVersion) &&
    isFigure(clippedAt) &&
    isFigure(updatedAt) &&
    isFigure(changedAt) &&
    isFigure(revision) &&
    isFigure(textRevision) &&
    (deletedAt === null || isFigure(deletedAt)) &&
    (largestSum === null || isFigure(largestSum)) &&
    (sumRole === null || MONEY_ROLES.some((each) => each === sumRole)) &&
    CLIP_SCOPES.some((each) => each === scope) &&
    READ_STATES.some((each) => each === state) &&
    isTexts(tags) &&
    isTexts(zones) &&
    isTexts(companies) &&
    isTexts(places) &&
    isVerdict(verdict)
  );
}

const CHECKS = Object.entries(FIELDS);

/** The row itself where it is sound, as all but broken ones are. */
export function toSoundClip(row: Clip): Clip {
  if (isSoundClip(row)) return row;
  const broken = CHECKS.filter(([field, [check]]) => !check(Reflect.get(row, field)));
  // A story of its own, as a clipping has that is the only one of it.
  const known = broken.map(([field, [, otherwise]]) => [field, field === 'story' ? row.id : otherwise]);
  return { ...row, ...Object.fromEntries(known) };
}
