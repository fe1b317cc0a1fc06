/**
 * The backup: one file with everything that the reader put into the collection, made to be read again in many years, by us or
 * by anybody.
 *
 * It is a zip (no zip64, no encryption, methods "stored" and "deflated") of text files in UTF-8, one JSON value a line (JSON
 * Lines), each line ended by \n, in any order:
 *
 *   folders.jsonl     { id, name, addedAt }
 *   topics.jsonl      { id, name, words, isOff }: what the reader changed of the topics, or added
 *   searches.jsonl    { id, name, query, addedAt }
 *   words.jsonl       { id, kind, name, addedAt }: the reader's own dictionary
 *   settings.jsonl    one line with the settings of the extension. They are offered when restoring, never forced
 *   clips.jsonl       a clipping a line, with all that belongs to it: the fields of `FullClip` (lib/model/collection.ts) without
 *                     `revision` and `textRevision`, which are the database's own; `addresses`, the keys by which its page is
 *                     known again (lib/store/clip-keys.ts), and `canonical`, the one that the page gave as its own, or null
 *   manifest.json     { format: "quwen-backup", version: 1, madeAt, parts }: `madeAt` in ISO 8601; `parts` has for each file, by its
 *                     name without ending, { records, bytes, crc32 }: how many lines, its size in bytes, its CRC-32 (eight hex digits)
 *
 * Moments are milliseconds since 1970, offsets UTF-16 code units of `text`, sums yuan. The manifest comes last because it counts
 * what was written: a file that was cut has none. What is derived (names, sums, places, the analysis) is in it so that a restored
 * collection is whole at once; it is made anew where it does not hold.
 *
 * `version` goes up when today's readers could not read a file any more, or would lose something of it; a field that is added
 * does not raise it. A newer one is refused whole. Whoever changes how keys are made raises it too, and makes `addresses` anew
 * from `url` when reading an older one.
 */
import * as v from 'valibot';

export const BACKUP_FORMAT = 'quwen-backup';
export const BACKUP_VERSION = 1;

/** In the order in which they are written and merged: what a clipping refers to comes before it. */
export const PARTS = ['folders', 'topics', 'searches', 'words', 'settings', 'clips'] as const;
export type Part = (typeof PARTS)[number];

export const MANIFEST_FILE = 'manifest.json';
export const toFileName = (part: Part): string => `${part}.jsonl`;

/** Bytes of the manifest: it holds a dozen figures. */
export const MAX_MANIFEST_BYTES = 16_000;

/** Bytes of a whole file: what a zip without its 64-bit extension can hold, with room for its directory. */
export const MAX_BACKUP_BYTES = 0xff_ff_ff_ff - 100_000;

/**
 * Bytes of one line, in UTF-8: a clipping with all the pictures it may have, a text and an HTML at their caps, and the analysis of
 * a page of nothing but names. What is longer is passed over without being held in memory.
 */
export const MAX_LINE_BYTES = 32_000_000;

/** Lines of one part: ten times the largest collection that we measure with. */
export const MAX_RECORDS = 500_000;

/** Refused lines that are told one by one. A file with more was not written by us, and is refused whole. */
export const MAX_REFUSED = 1_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const PartFacts = v.object({
  records: v.pipe(count, v.maxValue(MAX_RECORDS)),
  bytes: count,
  crc32: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/u)),
});
export type PartFacts = v.InferOutput<typeof PartFacts>;

/** What every version has. */
export const AnyManifest = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const Manifest = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  parts: v.object({
    folders: PartFacts,
    topics: PartFacts,
    searches: PartFacts,
    words: PartFacts,
    settings: PartFacts,
    clips: PartFacts,
  } satisfies Record<Part, typeof PartFacts>),
});
export type Manifest = v.InferOutput<typeof Manifest>;
