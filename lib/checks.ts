/**
 * What arrives from a page is checked before it is believed: a content script shares its process with the page. The shapes are
 * those of lib/model.ts, and the compiler holds the two together. Each function gives the checked value, rebuilt from the
 * fields that belong to it, or undefined.
 */
import * as v from 'valibot';
import {
  MAX_ARTICLES,
  MAX_HTML_CHARS,
  MAX_NAMES_CHARS,
  MAX_NOTE_CHARS,
  MAX_PAGE_CHARS,
  MAX_SITE_CHARS,
  MAX_TAG_CHARS,
  MAX_TAGS,
  MAX_TITLE_CHARS,
  MAX_URL_CHARS,
  MAX_WORD_CHARS,
} from './limits';
import {
  CLIP_SCOPES,
  MENTION_TYPES,
  MONEY_BOUNDS,
  MONEY_ROLES,
  PAGE_STATES,
  PROBLEMS,
  PROVENANCES,
  READER_WORD_KINDS,
  VERDICT_RULES,
  ZONE_KINDS,
  type ClipWish,
  type JudgedDraft,
  type PageDraft,
  type PageReport,
} from './model';

/** Mentions in one report: a page of nothing but names, at the cap on characters, has fewer. */
const MAX_MENTIONS = 100_000;
const MAX_REASONS = 100;

const chars = (max: number) => v.pipe(v.string(), v.maxLength(max));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PAGE_CHARS));
const figure = v.exactOptional(v.pipe(v.number(), v.finite()));
const source = v.exactOptional(v.picklist(PROVENANCES));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Pages one can come back to; not data:, blob:, chrome: and their like. */
const isWebAddress = (url: string) => URL.canParse(url) && /^(?:https?|file):$/.test(new URL(url).protocol);

const Draft = v.object({
  url: v.pipe(chars(MAX_URL_CHARS), v.check(isWebAddress)),
  canonicalUrl: chars(MAX_URL_CHARS),
  // nb. Not 'address': what a page is drafted from is its text.
  scope: v.picklist(CLIP_SCOPES.filter((scope) => scope !== 'address')),
  title: chars(MAX_TITLE_CHARS),
  site: chars(MAX_SITE_CHARS),
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  time: v.nullable(v.pipe(v.string(), v.isoTime())),
  author: chars(MAX_NAMES_CHARS),
  correspondent: chars(MAX_NAMES_CHARS),
  editor: chars(MAX_NAMES_CHARS),
  edition: chars(MAX_SITE_CHARS),
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
  text: chars(MAX_PAGE_CHARS),
  html: chars(MAX_HTML_CHARS),
}) satisfies v.GenericSchema<unknown, PageDraft>;

const facts = { start: offset, end: offset, text: chars(1_000), canonical: chars(1_000), rule: chars(100) };
export const Mention = v.variant('type', [
  v.object({ ...facts, type: v.literal('zone'), kind: v.picklist(ZONE_KINDS), generic: v.boolean() }),
  v.object({ ...facts, type: v.literal('company') }),
  v.object({
    ...facts,
    type: v.literal('money'),
    cny: figure,
    cnyMax: figure,
    currency: v.exactOptional(chars(10)),
    value: figure,
    valueMax: figure,
    per: v.exactOptional(chars(20)),
    approx: v.boolean(),
    bound: v.exactOptional(v.picklist(MONEY_BOUNDS)),
    scale: v.boolean(),
    role: v.picklist(MONEY_ROLES),
  }),
]);

export const Verdict = v.object({
  isZoneNews: v.boolean(),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  reasons: v.pipe(
    v.array(v.object({ rule: v.picklist(VERDICT_RULES), evidence: chars(1_000), weight: v.number() })),
    v.maxLength(MAX_REASONS),
  ),
});

const Judged = v.object({ draft: Draft, verdict: Verdict }) satisfies v.GenericSchema<unknown, JudgedDraft>;

const Report = v.object({
  url: chars(MAX_URL_CHARS),
  title: chars(MAX_TITLE_CHARS),
  state: v.picklist(PAGE_STATES),
  verdict: Verdict,
  mentions: v.pipe(v.array(Mention), v.maxLength(MAX_MENTIONS)),
  problem: v.nullable(v.picklist(PROBLEMS)),
  truncated: v.boolean(),
  canPaint: v.boolean(),
});

const Tab = v.object({ tabId });
const Text = v.object({ text: chars(MAX_PAGE_CHARS), wait: v.boolean() });
const Name = v.object({
  type: v.picklist(MENTION_TYPES),
  canonical: chars(1_000),
  here: v.optional(chars(200)),
});
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ARTICLES));
const Wish = v.variant('scope', [
  v.object({ scope: v.picklist(['page', 'selection']) }),
  v.object({
    scope: v.literal('article'),
    articles: v.pipe(
      v.array(v.object({ index, title: chars(MAX_TITLE_CHARS), opening: chars(1_000) })),
      v.minLength(1),
      v.maxLength(MAX_ARTICLES),
    ),
  }),
]) satisfies v.GenericSchema<unknown, ClipWish>;
const WishForTab = v.object({ tabId, wanted: Wish });
const id = v.pipe(v.string(), v.uuid());
const Id = v.object({ id });
const Ids = v.object({ ids: v.pipe(v.array(id), v.maxLength(MAX_ARTICLES)) });
const Noted = v.object({
  note: chars(MAX_NOTE_CHARS),
  tags: v.pipe(v.array(v.pipe(chars(MAX_TAG_CHARS), v.trim(), v.nonEmpty())), v.maxLength(MAX_TAGS)),
});
/** nb. What was there may be longer than what is typed: joined out of a backup. */
const Before = v.object({ note: chars(MAX_PAGE_CHARS), tags: v.array(chars(MAX_TITLE_CHARS)) });
const Annotation = v.object({ id, ...Noted.entries, was: v.exactOptional(Before) });
const Word = v.object({
  kind: v.picklist(READER_WORD_KINDS),
  name: v.pipe(
    v.string(),
    v.transform((name) => name.replace(/\s+/g, '')),
    v.minLength(2),
    v.maxLength(MAX_WORD_CHARS),
  ),
});
const host = v.pipe(chars(MAX_URL_CHARS), v.nonEmpty());
const PageChange = v.variant('of', [
  v.object({ of: v.literal('highlights'), on: v.boolean() }),
  v.object({ of: v.literal('kind'), kind: v.picklist(MENTION_TYPES), on: v.boolean() }),
  v.object({ of: v.picklist(['legend', 'host']), host, on: v.boolean() }),
]);
const Page = v.object({ url: chars(MAX_URL_CHARS) });
const BackupMade = v.object({
  madeAt: v.number(),
  made: v.variant('ok', [
    v.object({ ok: v.literal(true), url: v.pipe(chars(MAX_URL_CHARS), v.startsWith('blob:')) }),
    v.object({ ok: v.literal(false), trouble: chars(100) }),
  ]),
});

/** What the script that clips answers with: a draft within the caps, of a page with an address to come back to, and its verdict. */
export const checkJudgedDraft = (value: unknown): JudgedDraft | undefined => checked(Judged, value);
export const checkReport = (value: unknown): PageReport | undefined => checked(Report, value);
/** The payload of `recognise`. */
export const checkText = (value: unknown) => checked(Text, value);
/** The payload of `clipOfPage`. */
export const checkPage = (value: unknown) => checked(Page, value);
/** The payload of messages about a tab. */
export const checkTab = (value: unknown) => checked(Tab, value);
/** The payload of `know`. */
export const checkName = (value: unknown) => checked(Name, value);
/** The payloads of `clipPage` and `clipTab`. */
export const checkWish = (value: unknown) => checked(Wish, value);
export const checkWishForTab = (value: unknown) => checked(WishForTab, value);
/** The payloads of messages about one clipping or word, and about several. */
export const checkId = (value: unknown) => checked(Id, value);
export const checkIds = (value: unknown) => checked(Ids, value);
/** The payload of `annotateClip`. */
export const checkAnnotation = (value: unknown) => checked(Annotation, value);
/** The payload of `changeSettings`. */
export const checkPageChange = (value: unknown) => checked(PageChange, value);
/** The payload of `autoBackupMade`. */
export const checkBackupMade = (value: unknown) => checked(BackupMade, value);
/** The payload of `addWord`; its name comes back without white space. */
export const checkWord = (value: unknown) => checked(Word, value);

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? result.output : undefined;
}
