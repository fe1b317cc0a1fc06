import { SEARCH_BATCH } from '../limits';
import type { Clip, Result } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import { loadKeptClips } from './read-clips';
import type { QuwenDatabase } from './quwen-database';
import { toSearchPatterns } from './search-patterns';

/**
 * Clippings that hold every word of the query (see search-patterns.ts) in title, site, date, writers, editor, edition, note,
 * tags, zones, companies or text, newest first, without the bin; all of them for an empty query.
 *
 * Texts are read and looked through, not indexed: an index of terms costs 2.5 ms and 13 kB a clipping when it is saved, a
 * look through the texts of a thousand newspaper pages some 75 ms, all of it reading (measured in Chromium).
 */
export function searchClips(query: string, store: QuwenDatabase = openStore()): Promise<Result<Clip[]>> {
  return attempt(store, () => findClips(query, store));
}

async function findClips(query: string, store: QuwenDatabase): Promise<Clip[]> {
  const patterns = toSearchPatterns(query);
  if (patterns.length === 0) return loadKeptClips(store);
  return store.transaction('r', store.clips, store.texts, async () => {
    const candidates = (await loadKeptClips(store)).map((clip) => ({
      clip,
      missing: findMissing(clip, patterns),
    }));
    const found = new Set<Clip>();
    for (const { clip, missing } of candidates) if (missing.length === 0) found.add(clip);

    const unsure = candidates.filter(({ missing }) => missing.length > 0);
    for (let start = 0; start < unsure.length; start += SEARCH_BATCH) {
      const batch = unsure.slice(start, start + SEARCH_BATCH);
      const texts = await store.texts.bulkGet(batch.map(({ clip }) => clip.id));
      for (const [at, { clip, missing }] of batch.entries()) {
        const text = texts[at]?.text ?? '';
        if (missing.every((pattern) => pattern.test(text))) found.add(clip);
      }
    }
    return candidates.map(({ clip }) => clip).filter((clip) => found.has(clip));
  });
}

/** The words that the facts of a clipping do not hold, so that its text must. */
function findMissing(clip: Clip, patterns: readonly RegExp[]): RegExp[] {
  // nb. Joined by a character no pattern runs across: a word must not begin in one field and end in the next.
  const facts = [
    clip.title,
    clip.site,
    clip.date ?? '',
    clip.author,
    clip.editor,
    clip.edition,
    clip.note,
    ...clip.tags,
    ...clip.zones,
    ...clip.companies,
  ].join('\0');
  return patterns.filter((pattern) => !pattern.test(facts));
}
