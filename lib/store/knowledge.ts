import { sentenceSpan } from '../clip/sentence';
import { findOwners } from '../clip/sum-owner';
import { KNOWN_CLIPS, KNOWN_SUMS } from '../limits';
import type { Clip, Knowledge, MentionType, Result } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { loadReadClips, type ReadClip } from './read-clips';

/** What the collection knows of a name; what the dictionary says of a zone is not its business. */
export type CollectedKnowledge = Omit<Knowledge, 'zone'>;

/** Clippings that are opened to find sums in: a name that is never near a sum must not have the whole collection read. */
const OPENED_FOR_SUMS = 10;

const INDEX_OF_TYPE = { zone: 'zones', company: 'companies' } as const;

/**
 * What the kept clippings say of a zone or company: how many name it, the newest of them, and the last sums that are its own by
 * their place (lib/clip/sum-owner.ts). Nothing of a sum of money: sums are no names.
 *
 * @param here the clipping that the reader is reading: it says nothing that is not before their eyes, and is told by `isHere` alone
 */
export function knowledgeOf(
  type: MentionType,
  canonical: string,
  here: string | undefined,
  store: QuwenDatabase = openStore(),
): Promise<Result<CollectedKnowledge>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, store.texts, store.bodies, async () => {
      if (type === 'money') return { total: 0, isHere: false, clips: [], sums: [] };
      const naming = await findNaming(store, INDEX_OF_TYPE[type], canonical);
      const ids = naming.filter((id) => id !== here);
      const newest = await store.clips.bulkGet(ids.slice(0, KNOWN_CLIPS));
      return {
        total: ids.length,
        isHere: ids.length < naming.length,
        clips: newest.flatMap((clip) => (clip ? [toKnownClip(clip)] : [])),
        sums: await findSums(store, type, canonical, ids),
      };
    }),
  );
}

/** Ids of the kept clippings that name it, newest first. nb. From the indexes alone: one name can stand in thousands. */
async function findNaming(
  store: QuwenDatabase,
  index: 'zones' | 'companies',
  canonical: string,
): Promise<string[]> {
  const naming = new Set(await store.clips.where(index).equals(canonical).primaryKeys());
  if (naming.size === 0) return [];
  for (const id of await store.clips.orderBy('deletedAt').primaryKeys()) naming.delete(id);
  const inOrder = await store.clips.orderBy('clippedAt').primaryKeys();
  return inOrder.filter((id) => naming.has(id)).toReversed();
}

function toKnownClip({ id, url, title, site, date, clippedAt }: Clip): Knowledge['clips'][number] {
  return { id, url, title, site, date, clippedAt };
}

async function findSums(
  store: QuwenDatabase,
  type: 'zone' | 'company',
  canonical: string,
  ids: readonly string[],
): Promise<CollectedKnowledge['sums']> {
  const sums: Knowledge['sums'][number][] = [];
  for (const id of ids.slice(0, OPENED_FOR_SUMS)) {
    const [clip] = await loadReadClips(store, [id]);
    if (clip === undefined) continue;
    for (const sum of sumsBeside(clip, type, canonical)) {
      sums.push({ ...sum, clipId: id, date: clip.date });
      if (sums.length === KNOWN_SUMS) return sums;
    }
  }
  return sums;
}

/** Mentions of a name in one text whose sentences are looked through: a page can be made of one name alone. */
const MAX_SENTENCES = 100;

type OwnSum = Pick<Knowledge['sums'][number], 'mention' | 'isLoose'>;

/**
 * The first sums that are of the name, as many as are shown, each amount once. Only those that somebody paid, promised or earned: no
 * size label (千亿级), no threshold (亿元以上项目).
 */
function sumsBeside({ text, analysis }: ReadClip, type: 'zone' | 'company', canonical: string): OwnSum[] {
  const sentences = analysis.mentions
    .filter((mention) => mention.type === type && mention.canonical === canonical)
    .slice(0, MAX_SENTENCES)
    .map((mention) => {
      const article = analysis.articles.find(
        ({ start, end }) => start <= mention.start && mention.end <= end,
      );
      return sentenceSpan(text, mention, article);
    });
  const found = new Map<string, OwnSum>();
  for (const mention of analysis.mentions) {
    if (found.size === KNOWN_SUMS) break;
    if (mention.type !== 'money' || mention.scale || mention.role === '其他') continue;
    if (found.has(mention.canonical)) continue;
    if (!sentences.some(({ start, end }) => start <= mention.start && mention.end <= end)) continue;
    const { names, isLoose } = findOwners(text, analysis, type, mention);
    if (names.has(canonical)) found.set(mention.canonical, { mention, isLoose });
  }
  return [...found.values()];
}
