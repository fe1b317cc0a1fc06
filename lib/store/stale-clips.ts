/** Analyses that an older version of the recognisers made: found, and made again, a batch at a time. */
import type { Analysis, Clip, Result } from '../model';
import { attempt } from './attempt';
import { toClipFacts } from './clip-facts';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { nextRevision, revisedTables } from './revisions';
import { toStoredAnalysis } from './stored-analysis';

/** The ids of the clippings, also of the bin, whose analysis is older than a version or lost, or whose row has to be written anew. */
export function listStale(version: number, store: QuwenDatabase = openStore()): Promise<Result<string[]>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, store.texts, store.bodies, async () => {
      const older = await store.clips.where('analysisVersion').below(version).primaryKeys();
      const [clips, bodies, followed] = await Promise.all([
        store.clips.count(),
        store.bodies.count(),
        store.clips.orderBy('revision').primaryKeys(),
      ]);
      if (clips === bodies && clips === followed.length) return older;
      return [...new Set([...older, ...(await listDamaged(store, followed))])];
    }),
  );
}

/**
 * Of a damaged database: the clippings that have a text, and no body or no revision (without which no search hears of them). With
 * its analysis a row is written sound again.
 */
async function listDamaged(store: QuwenDatabase, followed: readonly string[]): Promise<string[]> {
  const [clips, texts, bodies] = await Promise.all(
    [store.clips, store.texts, store.bodies].map((table) => table.toCollection().primaryKeys()),
  );
  const [hasText, hasBody, isFollowed] = [new Set(texts), new Set(bodies), new Set(followed)];
  return (clips ?? []).filter((id) => hasText.has(id) && !(hasBody.has(id) && isFollowed.has(id)));
}

/** A text to be analysed again. */
export interface StaleText extends Pick<Clip, 'id' | 'textRevision'> {
  readonly text: string;
}

/**
 * The texts of some clippings; what is gone meanwhile is passed over. So is one whose text is lost: the names in its row are all that
 * is known of it.
 */
export function readStaleTexts(
  ids: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<StaleText[]>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, store.texts, async () => {
      const clips = await store.clips.bulkGet([...ids]);
      const texts = await store.texts.bulkGet([...ids]);
      return clips.flatMap((clip, at) => {
        const text = texts[at]?.text;
        return clip && text !== undefined ? [{ id: clip.id, textRevision: clip.textRevision, text }] : [];
      });
    }),
  );
}

/** What a text turned out to mention. */
export interface FreshAnalysis extends Pick<Clip, 'id' | 'textRevision' | 'places'> {
  readonly analysis: Analysis;
}

/**
 * Writes analyses made again, and what the lists show of them; the reader's part and all moments stay. A clipping whose text was
 * written meanwhile, or that is gone, is passed over: its analysis is of another text. Answers with the number written.
 */
export function writeAnalyses(
  fresh: readonly FreshAnalysis[],
  store: QuwenDatabase = openStore(),
): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', [...revisedTables(store), store.bodies], async () => {
      const clips = await store.clips.bulkGet(fresh.map(({ id }) => id));
      const revision = await nextRevision(store);
      const written: Clip[] = [];
      for (const [at, { textRevision, analysis, places }] of fresh.entries()) {
        const clip = clips[at];
        if (!clip || clip.textRevision !== textRevision) continue;
        // nb. One after the other: with its pictures a body has megabytes.
        const body = (await store.bodies.get(clip.id)) ?? { id: clip.id, html: '' };
        await store.bodies.put({ ...body, analysis: toStoredAnalysis(analysis) });
        written.push({ ...clip, ...toClipFacts(analysis), places, revision });
      }
      await store.clips.bulkPut(written);
      return written.length;
    }),
  );
}
