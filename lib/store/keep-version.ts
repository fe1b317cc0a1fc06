/**
 * What a clipping said before its page was clipped again with another text: a clipping of its own in the bin, from where it can be
 * had back for as long as anything else there, under the key of what a page showed until a moment (clip-keys.ts). What is the
 * reader's own (note, tags, passages, star) stays with the living one.
 */
import { findDifferences } from '../clip/differences';
import type { Analysis, Clip, Difference, PageDraft, TextChange } from '../model';
import type { QuwenDatabase } from './quwen-database';
import { loadReadClips, type ReadClip } from './read-clips';
import { toFreeUntilKey } from './retire-clip';

/**
 * Keeps the text that a clipping has, within the transaction that writes another over it; null where the new one is the same but
 * for white space, or where there was none.
 *
 * The living clipping comes with the key and the story that it has from now on.
 */
export async function keepVersion(
  store: QuwenDatabase,
  { draft, analysis, now }: { readonly draft: PageDraft; readonly analysis: Analysis; readonly now: number },
  { id, address, story, revision }: Pick<Clip, 'id' | 'address' | 'story' | 'revision'>,
): Promise<TextChange | null> {
  const [before] = await loadReadClips(store, [id]);
  if (!before || before.text.trim() === '' || isSameText(before.text, draft.text)) return null;
  const earlier = crypto.randomUUID();
  const [body, trace] = await Promise.all([store.bodies.get(id), store.traces.get(id)]);
  const { text, html: _html, analysis: _analysis, provenance: _provenance, ...clip } = before;
  const until = await toFreeUntilKey(store, [address], before.updatedAt);
  const key = until(address);
  await Promise.all([
    store.clips.put({
      ...clip,
      id: earlier,
      address: key,
      story,
      note: '',
      tags: [],
      starred: false,
      deletedAt: now,
      changedAt: now,
      revision,
      textRevision: revision,
    }),
    store.texts.put({ id: earlier, text }),
    body && store.bodies.put({ ...body, id: earlier }),
    trace && store.traces.put({ ...trace, id: earlier, addresses: [key], canonical: null }),
  ]);
  return { earlier, differences: tellDifferences({ ...draft, analysis }, before) };
}

/**
 * Whether two texts are the same but for white space.
 * nb. Not squeezed as reprints are: without its point 10.8亿元 would be 108亿元.
 */
export function isSameText(one: string, other: string): boolean {
  return one === other || toSolid(one) === toSolid(other);
}

function toSolid(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** nb. Two versions of the analysis find different things in one sentence: what stands in both texts did not change. */
function tellDifferences(now: Parameters<typeof findDifferences>[0], before: ReadClip): Difference[] {
  const differences = findDifferences(now, before);
  if (now.analysis.version === before.analysis.version) return differences;
  const [here, there] = [toSolid(now.title + now.text), toSolid(before.title + before.text)];
  return differences.filter(
    (difference) =>
      isNew(difference.here, there) || isNew(difference.there, here) || difference.of === 'date',
  );
}

function isNew(words: string, other: string): boolean {
  return words !== '' && !other.includes(toSolid(words));
}
