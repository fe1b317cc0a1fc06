/** Looks for what of a page is in the collection, before it is saved. Nothing is changed here. */
import { arePrintsOfOne, toFate, toPrint, type Fate, type Print } from '../clip/likeness';
import type { Clip } from '../model';
import { toUntilPrefix, type ClipKeys } from './clip-keys';
import type { QuwenDatabase } from './quwen-database';
import { loadClips, pickOne } from './read-clips';

/** Clippings under one key that are compared with a new one by their texts. */
const MAX_LIKELY = 12;

export interface Before {
  /** The clipping that is to be brought up to date; it may be one of what the page showed before. */
  readonly before: Clip | undefined;
  /** Clippings under a sure key of the page that hold another text: they have to leave that key. */
  readonly replaced: readonly Clip[];
  /** The key by the page's own address; null where it gives none, or the same as a page with another text. */
  readonly canonical: string | null;
}

/**
 * What is in the collection of this, within a transaction: by a sure key if the text is still the same, or what the page showed
 * before if it is that again, or by a key that others may have and by its text.
 */
export async function findBefore(store: QuwenDatabase, keys: ClipKeys, print: Print): Promise<Before> {
  const [canonical = null] = keys.canonical;
  // nb. By its row as well: one whose trace is lost still holds its address, and nothing else could be clipped there.
  const holding = await Promise.all([
    store.traces.where('addresses').anyOf(keys.sure).primaryKeys(),
    store.clips.where('address').anyOf(keys.sure).primaryKeys(),
  ]);
  const sure = await judge(store, holding.flat(), print);
  const here =
    pick(sure, 'same', keys) ?? (await findEarlier(store, keys, print)) ?? pick(sure, 'was-none', keys);
  const replaced = sure
    .filter(({ clip, fate }) => fate !== 'same' && clip.id !== here?.id)
    .map(({ clip }) => clip);
  if (here) return { before: here, replaced, canonical };
  return { ...(await findLikely(store, keys, print, replaced)), replaced };
}

interface Judged {
  readonly clip: Clip;
  readonly fate: Fate;
}

async function judge(store: QuwenDatabase, ids: readonly string[], print: Print): Promise<Judged[]> {
  const printed = await loadPrinted(store, ids);
  return printed.map(({ clip, there }) => ({ clip, fate: toFate(there, print) }));
}

function pick(judged: readonly Judged[], wanted: Fate, { sure }: ClipKeys): Clip | undefined {
  return pickOne(
    judged.filter(({ fate }) => fate === wanted).map(({ clip }) => clip),
    sure,
  );
}

/** What the page showed before, where it is this text; the newest are looked at. */
async function findEarlier(store: QuwenDatabase, keys: ClipKeys, print: Print): Promise<Clip | undefined> {
  const found = await Promise.all(
    keys.sure.map((key) => store.traces.where('addresses').startsWith(toUntilPrefix(key)).primaryKeys()),
  );
  const newest = found.flatMap((ids) => ids.slice(-MAX_LIKELY));
  return pick(await judge(store, newest, print), 'same', keys);
}

async function loadPrinted(store: QuwenDatabase, ids: readonly string[]) {
  const clips = await loadClips(store, [...new Set(ids)]);
  const texts = await store.texts.bulkGet(clips.map(({ id }) => id));
  return clips.map((clip, at) => ({ clip, there: toPrint(texts[at]?.text ?? '', true) }));
}

async function findLikely(
  store: QuwenDatabase,
  keys: ClipKeys,
  print: Print,
  replaced: readonly Clip[],
): Promise<Pick<Before, 'before' | 'canonical'>> {
  const { traces } = store;
  const titled = traces.where('addresses').anyOf(keys.likely);
  const named = [
    traces.where('addresses').anyOf(keys.canonical),
    traces.where('canonical').anyOf([...keys.canonical, ...keys.sure]),
  ];
  const likely = await Promise.all([titled, ...named].map((found) => found.limit(MAX_LIKELY).primaryKeys()));
  // nb. Less strict than with a reprint: at one address a page that shows one article of several is still the page.
  const now = { ...print, isOneArticle: true };
  const alike = (await loadPrinted(store, likely.flat()))
    .filter(({ there }) => arePrintsOfOne(there, now))
    .map(({ clip }) => clip);
  // nb. That a page shows another text than it did says nothing against the address it gives as its own.
  const known = new Set([...alike, ...replaced].map(({ id }) => id));
  const isDisproved = likely
    .slice(1)
    .flat()
    .some((id) => !known.has(id));
  const [canonical = null] = keys.canonical;
  return { before: pickOne(alike, keys.sure), canonical: isDisproved ? null : canonical };
}
