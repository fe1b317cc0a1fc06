import type { Analysis, Clip, ClipOutcome, PageDraft, Result, Verdict } from '../model';
import { toAddress } from './address';
import { attempt } from './attempt';
import { toClipFacts } from './clip-facts';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';

/** A page to be clipped, checked and analysed. */
export interface ClipInput {
  readonly draft: PageDraft;
  readonly verdict: Verdict;
  /** Made from `draft.text`: its offsets count in that string. */
  readonly analysis: Analysis;
  /** The moment of clipping, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * Saves a page. A page already in the collection (the same address, see address.ts) is brought up to date: it keeps its
 * id, its place in the list (`clippedAt`) and whether it was read. One that lies in the bin comes back as well.
 */
export function saveClip(input: ClipInput, store: QuwenDatabase = openStore()): Promise<Result<ClipOutcome>> {
  const { draft, analysis } = input;
  const address = toAddress(draft.url);
  return attempt(store, () =>
    // One transaction from the look to the write: IndexedDB lets no other writer in between, in whichever context.
    store.transaction('rw', store.clips, store.texts, store.bodies, async (): Promise<ClipOutcome> => {
      const before = await store.clips.get({ address });
      const clip = toClip(input, address, before);
      await store.clips.put(clip);
      await store.texts.put({ id: clip.id, text: draft.text });
      await store.bodies.put({ id: clip.id, html: draft.html, analysis });
      if (before === undefined) return { clip, how: 'added' };
      return { clip, how: before.deletedAt === null ? 'updated' : 'restored' };
    }),
  );
}

function toClip(
  { draft, verdict, analysis, now }: ClipInput,
  address: string,
  before: Clip | undefined,
): Clip {
  return {
    id: before?.id ?? crypto.randomUUID(),
    address,
    url: draft.url,
    title: draft.title,
    site: draft.site,
    date: draft.date,
    verdict,
    ...toClipFacts(analysis),
    read: before?.read ?? false,
    clippedAt: before?.clippedAt ?? now,
    updatedAt: now,
    deletedAt: null,
  };
}
