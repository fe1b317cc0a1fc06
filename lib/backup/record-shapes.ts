/**
 * What a line of a backup may hold. Each shape is rebuilt from the fields that belong to it, so that nothing else gets into the
 * database (__proto__ among it), and the compiler holds it to the vocabulary. Texts are not changed, lone surrogates included:
 * offsets count in them.
 */
import * as v from 'valibot';
import { Verdict } from '../checks';
import {
  MAX_HTML_CHARS,
  MAX_NAME_CHARS,
  MAX_PAGE_CHARS,
  MAX_PASSAGE_CHARS,
  MAX_TOPIC_WORD_CHARS,
  MAX_TOPIC_WORDS,
  MAX_URL_CHARS,
  MAX_WORD_CHARS,
  PASSAGE_CONTEXT_CHARS,
} from '../limits';
import {
  CLIP_SCOPES,
  MONEY_ROLES,
  PROVENANCES,
  READ_STATES,
  READER_WORD_KINDS,
  SORT_KEYS,
  type Folder,
  type Passage,
  type ReaderWord,
  type SavedSearch,
  type SearchQuery,
  type Topic,
} from '../model';
import type { ClipRecord } from '../store';

/** A note that was joined of several (see merge-parts.ts) is longer than one that is typed. */
const MAX_KEPT_NOTE_CHARS = 200_000;
const MAX_KEPT_TAGS = 1_000;
const MAX_KEPT_TAG_CHARS = 200;
/** Names and facts of a clipping from older versions may be longer than today's caps. */
const MAX_FACT_CHARS = 2_000;
/** A list of a province's high-tech companies has ten thousand names; no text has more than one to two of its characters. */
const MAX_NAMES = MAX_PAGE_CHARS / 2;
const MAX_PASSAGES = 5_000;
const MAX_KEYS = 64;
const MAX_KEY_CHARS = MAX_URL_CHARS * 3 + 200;
const MAX_CHOSEN = 1_000;

const chars = (max: number) => v.pipe(v.string(), v.maxLength(max));
const fact = chars(MAX_FACT_CHARS);
/** As the store makes them: crypto.randomUUID, or a name of a built-in topic. */
const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/u));
/** The last moment that four digits of a year can write, in whichever zone: exports write a day of each. */
const LAST_MOMENT = Date.UTC(9999, 11, 31);
/** Milliseconds since 1970. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PAGE_CHARS));
const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_NAME_CHARS * 4));
const names = v.pipe(v.array(fact), v.maxLength(MAX_NAMES));
const source = v.exactOptional(v.picklist(PROVENANCES));

const isWebAddress = (url: string) => URL.canParse(url) && /^(?:https?|file):$/u.test(new URL(url).protocol);
/** A key begins with the address of its page; a part of it follows behind a space. */
const key = v.pipe(
  chars(MAX_KEY_CHARS),
  v.check((value) => isWebAddress(value.split(' ', 1)[0] ?? '')),
);

export const FolderShape = v.object({ id, name, addedAt: moment }) satisfies v.GenericSchema<unknown, Folder>;

export const TopicShape = v.object({
  id,
  name,
  words: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_TOPIC_WORD_CHARS * 4))),
    v.maxLength(MAX_TOPIC_WORDS * 4),
  ),
  isOff: v.boolean(),
}) satisfies v.GenericSchema<unknown, Topic>;

const chosen = v.pipe(v.array(fact), v.maxLength(MAX_CHOSEN));
const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const sum = v.nullable(v.pipe(v.number(), v.finite()));
export const QueryShape = v.object({
  text: chars(MAX_FACT_CHARS),
  chosen: v.object({
    zone: chosen,
    company: chosen,
    place: chosen,
    outlet: chosen,
    site: chosen,
    topic: chosen,
    tag: chosen,
    state: chosen,
  }),
  folder: v.nullable(v.union([v.literal(''), id])),
  starredOnly: v.boolean(),
  from: day,
  to: day,
  sumFrom: sum,
  sumTo: sum,
  inBin: v.boolean(),
  sort: v.picklist(SORT_KEYS),
  isReversed: v.boolean(),
}) satisfies v.GenericSchema<unknown, SearchQuery>;

export const SearchShape = v.object({
  id,
  name,
  query: QueryShape,
  addedAt: moment,
}) satisfies v.GenericSchema<unknown, SavedSearch>;

export const WordShape = v.object({
  id,
  kind: v.picklist(READER_WORD_KINDS),
  name: v.pipe(v.string(), v.regex(/^\S{2,}$/u), v.maxLength(MAX_WORD_CHARS)),
  addedAt: moment,
}) satisfies v.GenericSchema<unknown, ReaderWord>;

const PassageShape = v.object({
  id,
  clipId: id,
  quote: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_PASSAGE_CHARS)),
  prefix: chars(PASSAGE_CONTEXT_CHARS * 4),
  suffix: chars(PASSAGE_CONTEXT_CHARS * 4),
  start: offset,
  note: chars(MAX_KEPT_NOTE_CHARS),
  addedAt: moment,
  changedAt: moment,
}) satisfies v.GenericSchema<unknown, Passage>;

export const ClipShape = v.object({
  id,
  address: key,
  url: v.pipe(chars(MAX_URL_CHARS), v.check(isWebAddress)),
  scope: v.picklist(CLIP_SCOPES),
  story: id,
  title: fact,
  site: fact,
  date: day,
  time: v.nullable(v.pipe(v.string(), v.isoTime())),
  author: fact,
  correspondent: fact,
  editor: fact,
  edition: fact,
  note: chars(MAX_KEPT_NOTE_CHARS),
  tags: v.pipe(
    v.array(v.pipe(chars(MAX_KEPT_TAG_CHARS), v.trim(), v.nonEmpty())),
    v.maxLength(MAX_KEPT_TAGS),
  ),
  verdict: Verdict,
  zones: names,
  companies: names,
  largestSum: sum,
  // Derived, and not in backups from before it was.
  sumRole: v.optional(v.nullable(v.picklist(MONEY_ROLES)), null),
  mentionCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  places: names,
  analysisVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
  state: v.picklist(READ_STATES),
  starred: v.boolean(),
  folder: v.union([v.literal(''), id]),
  clippedAt: moment,
  updatedAt: moment,
  changedAt: moment,
  deletedAt: v.nullable(moment),
  text: chars(MAX_PAGE_CHARS),
  html: chars(MAX_HTML_CHARS),
  // Derived, and looked at on its own (sound-analysis.ts): what does not hold there is made anew, and no reason to refuse the rest.
  analysis: v.unknown(),
  provenance: v.object({
    title: source,
    site: source,
    date: source,
    time: source,
    author: source,
    correspondent: source,
    editor: source,
    edition: source,
  }),
  passages: v.pipe(v.array(PassageShape), v.maxLength(MAX_PASSAGES)),
  addresses: v.pipe(v.array(key), v.maxLength(MAX_KEYS)),
  canonical: v.nullable(key),
}) satisfies v.GenericSchema<unknown, Omit<ClipRecord, 'analysis'>>;
