/**
 * JSON: the collection entire, for programs and for safe keeping.
 *
 *   { "format": "quwen", "version": 1, "exportedAt": moment, "clips": [clip …] }
 *
 * A clip has `id`, `url`, `scope` (page, article or selection), `story` (the same for all prints of one story), `title`,
 * `site`, `date` (YYYY-MM-DD) and `time` (HH:MM), both China's or null, `author`, `correspondent`, `editor`, `edition`,
 * `provenance` (where on the page each of these was found), the reader's `note` and `tags`, `text`, `html` (sanitised),
 * `zones` and `companies` (canonical names, most mentioned first), `largestSum` (yuan, or null), `mentionCount`, `state` (unread, reading or done),
 * `clippedAt`, `updatedAt`, `verdict` (`isZoneNews`, `score` 0 to 1, `reasons`) and `analysis` (`version`, `articles`,
 * `mentions`), all as lib/model.ts describes them; `start` and `end` count UTF-16 code units of `text`, sums are yuan.
 * Moments are ISO 8601 in UTC (2026-07-27T01:30:00.000Z).
 *
 * `version` goes up when a field changes its meaning or goes away, not when one is added.
 */
import type { FullClip } from '../model';
import type { ExportMoment } from './format';

const FORMAT = 'quwen';
const VERSION = 1;

/** The file, in the order of the clippings. Throws RangeError for a moment that is no date. */
export function toJson(clips: readonly FullClip[], { madeAt }: ExportMoment): string {
  const file = { format: FORMAT, version: VERSION, exportedAt: toMoment(madeAt), clips: clips.map(toRecord) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** nb. Field by field: what the store needs for itself (`address`, `deletedAt`) is not promised to anybody. */
function toRecord(clip: FullClip) {
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
    clippedAt: toMoment(clip.clippedAt),
    updatedAt: toMoment(clip.updatedAt),
    state: clip.state,
    zones: clip.zones,
    companies: clip.companies,
    largestSum: clip.largestSum,
    mentionCount: clip.mentionCount,
    verdict: clip.verdict,
    text: clip.text,
    html: clip.html,
    analysis: clip.analysis,
  };
}

function toMoment(moment: number): string {
  return new Date(moment).toISOString();
}
