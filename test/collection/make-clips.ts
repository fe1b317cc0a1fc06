/**
 * Made-up collections for tests, benchmarks and screenshots: 1 to 50,000 clippings as a newsroom desk would have them after three
 * years. Articles of some 3,000 characters (one in seven is a brief of 500, one in ten a report of 8,000), reprints of one story,
 * pages of a 数字报 with their columns broken, clippings without a date; tags, notes, folders, states, stars, passages, a bin.
 *
 *   const maker = createMaker(loadNames());      loadNames: Node only; the rest runs in a browser, too
 *   for (let index = 0; index < 10_000; index += 1) maker.make(index)
 *
 * The clipping of a number is always the same, whatever the size of the collection; number 0 is the oldest. to-rows.ts makes
 * rows of them as lib/store writes them, fill.ts puts those into a browser.
 */
import { toAddress } from '../../lib/store/address';
import { toClipFacts } from '../../lib/store/clip-facts';
import type { Analysis, Clip, FullClip, Passage, ReadState, Verdict } from '../../lib/model';
import { composeArticle, personName, pickField, type Cast, type Composition } from './compose-article';
import { createDice, type Dice } from './dice';
import type { Names } from './names';
import { printArticle } from './print-article';
import { FOLDERS, NOTES, OUTLETS, TAGS } from './word-lists';

/** The moment at which a made-up collection is looked at, and how far it goes back. */
export const NOW = Date.UTC(2026, 10, 20, 6, 30);
const DAY_MS = 86_400_000;
const YEARS_DAYS = 3 * 365;
const CHINA_MS = 8 * 3_600_000;

export interface CollectionMaker {
  /** The clipping of that number, 0 being the oldest, of a collection of so many. */
  make(index: number, of: number): FullClip;
}

/** @param seed another one makes another collection */
export function createMaker(names: Names, seed = 1): CollectionMaker {
  return { make: (index, of) => makeClip(index, of, names, seed) };
}

function makeClip(index: number, of: number, names: Names, seed: number): FullClip {
  const dice = createDice(seed, index);
  const source = findSource(index, seed);
  // A reprint tells the story of an earlier clipping anew.
  const told = tell(source, names, seed);
  const isReprint = source !== index;
  const outlet = dice.pickEarly(OUTLETS);
  const age = ((of - 1 - index) / Math.max(1, of)) * YEARS_DAYS * DAY_MS + dice.roll(DAY_MS / of + 1);
  const clippedAt = Math.round(NOW - age);
  const facts = printArticle(told.article, isReprint ? 'reprint' : dice.chance(6) ? 'columns' : 'web', dice);
  const analysis: Analysis = {
    version: names.analysisVersion,
    articles: [{ start: 0, end: facts.text.length, title: '' }],
    mentions: facts.mentions,
  };
  const derived = toClipFacts(analysis);
  const day = new Date(clippedAt + CHINA_MS - dice.roll(4) * DAY_MS).toISOString().slice(0, 10);
  const id = toId(seed, index);
  const url = `https://www.${outlet.host}/${day.slice(0, 7).replace('-', '')}/${day.slice(8)}/c${1_000_000 + index}.html`;
  const own = readersPart(index, of, clippedAt, dice);
  return {
    id,
    address: toAddress(url),
    url,
    scope: 'page',
    story: toId(seed, source),
    title: isReprint ? `${told.article.title}（转载）` : told.article.title,
    site: outlet.name,
    date: dice.chance(3) ? null : day,
    time: dice.chance(60) ? `${String(6 + dice.roll(16)).padStart(2, '0')}:${10 + dice.roll(50)}` : null,
    author: told.writer,
    correspondent: '',
    editor: dice.chance(40) ? personName(dice) : '',
    edition: dice.chance(20) ? `第0${1 + dice.roll(8)}版：要闻` : '',
    verdict: verdictOn(told.cast, dice),
    ...derived,
    places: placesOf(derived.zones, names),
    ...own,
    clippedAt,
    updatedAt: clippedAt,
    revision: index + 1,
    textRevision: index + 1,
    text: facts.text,
    html: facts.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    analysis,
    provenance: { title: 'heading', site: 'meta', date: 'meta', author: 'byline' },
    passages: passagesOf(id, facts.text, clippedAt, dice),
  };
}

/** The number of the clipping whose story this one tells: its own, or for one in twelve that of an earlier one. */
function findSource(index: number, seed: number): number {
  const dice = createDice(seed + 1, index);
  if (!dice.chance(8) || index < 2) return index;
  const source = index - 1 - dice.roll(Math.min(index - 1, 40));
  return findSource(source, seed) === source ? source : index;
}

interface Told {
  readonly cast: Cast;
  readonly article: Composition;
  readonly writer: string;
}

function tell(index: number, { zones, companies }: Names, seed: number): Told {
  const dice = createDice(seed + 2, index);
  const cast: Cast = {
    zone: dice.pickEarly(zones),
    otherZone: dice.pick(zones),
    company: dice.pickEarly(companies),
    otherCompany: dice.pick(companies),
    field: pickField(dice),
  };
  const writer = personName(dice);
  const kind = dice.roll(100);
  const length =
    kind < 15 ? 300 + dice.roll(300) : kind < 90 ? 2_200 + dice.roll(1_600) : 7_000 + dice.roll(2_000);
  return { cast, article: composeArticle(length, cast, dice), writer };
}

function readersPart(
  index: number,
  of: number,
  clippedAt: number,
  dice: Dice,
): Pick<Clip, 'note' | 'tags' | 'state' | 'starred' | 'folder' | 'changedAt' | 'deletedAt'> {
  const note = dice.chance(10) ? dice.pick(NOTES) : '';
  const tags = dice.chance(35)
    ? [...new Set(Array.from({ length: 1 + dice.roll(3) }, () => dice.pickEarly(TAGS)))]
    : [];
  const isOld = index < of * 0.9;
  const state: ReadState = dice.chance(isOld ? 75 : 15) ? 'done' : dice.chance(12) ? 'reading' : 'unread';
  const isBinned = dice.chance(1) && of > 20;
  return {
    note,
    tags,
    state,
    starred: dice.chance(4),
    folder: dice.chance(40) ? toFolderId(dice.roll(FOLDERS.length)) : '',
    changedAt: clippedAt,
    deletedAt: isBinned ? NOW - dice.roll(20) * DAY_MS : null,
  };
}

/** The id of the folder of that number in FOLDERS. */
export function toFolderId(number: number): string {
  return toId(0xf0, number);
}

function verdictOn({ zone }: Cast, dice: Dice): Verdict {
  const score = 0.62 + dice.roll(36) / 100;
  return { isZoneNews: true, score, reasons: [{ rule: 'zone-leads', evidence: zone.short, weight: 0.4 }] };
}

const placesByName = new WeakMap<Names, ReadonlyMap<string, string>>();

function placesOf(zones: readonly string[], names: Names): string[] {
  let places = placesByName.get(names);
  if (!places) {
    places = new Map(
      names.zones.map(({ name, province, city }) => [name, [...new Set([province, city])].join('')]),
    );
    placesByName.set(names, places);
  }
  return [...new Set(zones.map((zone) => places.get(zone) ?? '').filter((place) => place !== ''))];
}

/** Sentences the reader marked, in one clipping of twenty. */
function passagesOf(clipId: string, text: string, addedAt: number, dice: Dice): Passage[] {
  if (!dice.chance(5)) return [];
  const sentences = [...text.matchAll(/[^。\n]{12,}。/gu)];
  const sentence = dice.pick(sentences);
  const start = sentence.index;
  const end = start + sentence[0].length;
  return [
    {
      id: `${clipId.slice(0, -1)}p`,
      clipId,
      quote: sentence[0],
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      start,
      note: dice.chance(50) ? dice.pick(NOTES) : '',
      addedAt,
      changedAt: addedAt,
    },
  ];
}

/** Like a UUID of version 4, from two numbers. */
function toId(seed: number, number: number): string {
  const dice = createDice(seed ^ 0x1d, number);
  const digits = (count: number) => Array.from({ length: count }, () => dice.roll(16).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
}
