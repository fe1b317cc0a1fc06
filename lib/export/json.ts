/**
 * JSON: the collection entire, for programs and for safe keeping. clips.schema.json beside this file describes it to the letter
 * (JSON Schema 2020-12), and the tests hold every file to it.
 *
 *   { "format": "quwen", "version": 2, "exportedAt": moment, "clips": [
 *   clip,
 *   clip …
 *   ] }
 *
 * A clip has `id`, `url`, `scope` (page, article, selection, or address: nothing but its address and title), `story` (the same
 * for all prints of one story), `title`, `site`, `date` (YYYY-MM-DD) and `time` (HH:MM), both China's or null, `author`,
 * `correspondent`, `editor`, `edition`, `provenance` (where on the page each of these was found); of the reader `note`, `tags`,
 * `state` (unread, reading, done), `starred`, `folder` (its name, empty for none) and `passages` (`quote`, `prefix`, `suffix`,
 * `start`, `note`, `state`: same, changed or not-found in the text as it is now, `addedAt`, `changedAt`); `text`, `html` (sanitised), `zones` and `companies` (canonical names, most mentioned
 * first), `places`, `topics`, `largestSum` (yuan, or null: the sum that stands for the clipping, the
 * largest of its investments and contracts, or else of all) and `sumRole` (what that is for, or null), `mentionCount`, `clippedAt`, `updatedAt`, `changedAt`, `verdict`
 * (`isZoneNews`, `score` 0 to 1, `reasons`) and `analysis` (`version`, `articles`, `mentions`; a mention has beside what
 * lib/model/recognition.ts describes the `sentence` it stands in). `start` and `end` count UTF-16 code units of `text`, sums are
 * yuan, moments are ISO 8601 in UTC (2026-07-27T01:30:00.000Z). One clip stands on one line.
 *
 * `version` goes up when a field changes its meaning or goes away, not when one is added. Version 1 had `read` (yes or no) where
 * 2 has `state`, and neither passages nor what came with them.
 */
import { sentenceFinder } from '../clip/sentence';
import type { Passage } from '../model';
import type { ExportedClip, WriteFile } from './format';
import { passageStates, type PassageState } from './passage-state';

const FORMAT = 'quwen';
const VERSION = 2;

/** Throws RangeError for a moment that is no date. */
export const writeJson: WriteFile = async ({ batches, madeAt }, put) => {
  put(`{"format":"${FORMAT}","version":${VERSION},"exportedAt":"${toMoment(madeAt)}","clips":[`);
  let isFirst = true;
  for await (const clips of batches) {
    if (clips.length === 0) continue;
    put(`${isFirst ? '' : ','}\n${clips.map((clip) => JSON.stringify(toRecord(clip))).join(',\n')}`);
    isFirst = false;
  }
  put('\n]}\n');
};

/** nb. Field by field: what the store needs for itself (`address`, `deletedAt`, revisions) is not promised to anybody. */
function toRecord(clip: ExportedClip) {
  return {
    id: clip.id,
    url: clip.url,
    scope: clip.scope,
    story: clip.story,
    title: clip.title,
    site: clip.site,
    date: clip.date,
    time: clip.time,
    author: clip.author,
    correspondent: clip.correspondent,
    editor: clip.editor,
    edition: clip.edition,
    provenance: clip.provenance,
    note: clip.note,
    tags: clip.tags,
    state: clip.state,
    starred: clip.starred,
    folder: clip.folderName,
    passages: toPassages(clip),
    clippedAt: toMoment(clip.clippedAt),
    updatedAt: toMoment(clip.updatedAt),
    changedAt: toMoment(clip.changedAt),
    zones: clip.zones,
    companies: clip.companies,
    places: clip.places,
    topics: clip.topics,
    largestSum: clip.largestSum,
    sumRole: clip.sumRole,
    mentionCount: clip.mentionCount,
    verdict: clip.verdict,
    text: clip.text,
    html: clip.html,
    analysis: toAnalysis(clip),
  };
}

function toPassages(clip: ExportedClip) {
  const states = passageStates(clip);
  return clip.passages.map((passage, at) => toPassage(passage, states[at] ?? 'same'));
}

function toPassage(
  { id, quote, prefix, suffix, start, note, addedAt, changedAt }: Passage,
  state: PassageState,
) {
  return {
    id,
    quote,
    prefix,
    suffix,
    start,
    note,
    state,
    addedAt: toMoment(addedAt),
    changedAt: toMoment(changedAt),
  };
}

function toAnalysis({ text, analysis: { version, articles, mentions } }: ExportedClip) {
  const sentenceOf = sentenceFinder(text);
  return {
    version,
    articles,
    mentions: mentions.map((mention) => {
      const article = articles.find(({ start, end }) => start <= mention.start && mention.end <= end);
      return { ...mention, sentence: sentenceOf(mention, article) };
    }),
  };
}

function toMoment(moment: number): string {
  return new Date(moment).toISOString();
}
