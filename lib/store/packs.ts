/** The packs: all texts as the search reads them, in a few long strings. Their rows are described in catalogue-rows.ts. */
import { DIRECTORY_ROW, readListings, type PackedText, type PackListing } from './catalogue-rows';
import type { QuwenDatabase } from './quwen-database';

/** Characters of a pack: some 3 MB, of which 10,000 clippings fill twenty. */
const PACK_CHARS = 1_500_000;

/** A pack with less than this is made one with what comes next. */
const SMALL_PACK_CHARS = 400_000;

/** A pack of which this share is dead (texts of older revisions, clippings that are gone) is made anew. */
const MAX_DEAD = 0.3;

/**
 * Every packed text. A pack that is missing, cut, or of another version gives none, and is thrown away: whoever misses a text makes it
 * anew. The texts are
 * slices of the packs and take no room of their own.
 */
export async function loadPacks(store: QuwenDatabase, version: string): Promise<PackedText[]> {
  const rows = await store.packs.toArray();
  const listings = toListings(
    rows.find(({ id }) => id === DIRECTORY_ROW),
    version,
  );
  const texts: PackedText[] = [];
  for (const listing of listings) {
    const row = rows.find(({ id }) => id === listing.pack);
    const cutTexts = row?.version === version ? cut(row.texts, listing) : undefined;
    for (const text of cutTexts ?? []) texts.push(text);
    // What is broken is packed anew only when it is no longer there.
    if (!cutTexts) await store.packs.delete(listing.pack).catch(() => {});
  }
  return texts;
}

function toListings(
  row: { readonly version: string; readonly texts: string } | undefined,
  version: string,
): PackListing[] {
  return row?.version === version ? (readListings(row.texts) ?? []) : [];
}

function cut(pack: string, { texts }: PackListing): PackedText[] | undefined {
  if (typeof pack !== 'string' || texts.reduce((sum, [, , length]) => sum + length, 0) !== pack.length)
    return undefined;
  let at = 0;
  return texts.map(([id, textRevision, length]) => ({
    id,
    textRevision,
    text: pack.slice(at, (at += length)),
  }));
}

/**
 * Packs the texts that are not packed as they are now, and makes packs anew of which too much is dead. `texts`: every text there
 * is, with the revision it is of. Each pack is written by itself and `rest` waited for; they count once the directory is written,
 * last of all: whoever stops in between has lost nothing, and the next to pack throws away what it left.
 */
export async function writePacks(
  store: QuwenDatabase,
  version: string,
  texts: readonly PackedText[],
  rest: () => Promise<void>,
): Promise<void> {
  const rowIds = await store.packs.toCollection().primaryKeys();
  const directory = toListings(await store.packs.get(DIRECTORY_ROW), version);
  const current = new Map(texts.map((text) => [text.id, text]));
  const isAlive = ([id, textRevision, length]: PackListing['texts'][number]) => {
    const text = current.get(id);
    return text !== undefined && text.textRevision === textRevision && text.text.length === length;
  };
  const whole = directory.filter(({ pack, texts: places }) => {
    const all = places.reduce((sum, [, , length]) => sum + length, places.length);
    const dead = places.reduce((sum, place) => sum + (isAlive(place) ? 0 : place[2] + 1), 0);
    return rowIds.includes(pack) && dead <= all * MAX_DEAD;
  });
  const isPacked = idsIn(whole, isAlive);
  if (texts.every(({ id }) => isPacked.has(id)) && whole.length === directory.length) return;
  const kept = whole.filter(
    ({ texts: places }) => places.reduce((sum, [, , length]) => sum + length, 0) >= SMALL_PACK_CHARS,
  );
  const packed = idsIn(kept, isAlive);
  const unpacked = texts.filter(({ id }) => !packed.has(id));
  const listings: PackListing[] = [...kept];
  let next = Math.max(DIRECTORY_ROW, ...rowIds) + 1;
  const written: number[] = [];
  try {
    for (const part of inParts(unpacked)) {
      const pack = next++;
      await store.packs.put({ id: pack, version, texts: part.map(({ text }) => text).join('') });
      written.push(pack);
      listings.push({
        pack,
        texts: part.map(({ id, textRevision, text }) => [id, textRevision, text.length] as const),
      });
      await rest();
    }
    await store.transaction('rw', store.packs, async () => {
      await store.packs.put({ id: DIRECTORY_ROW, version, texts: JSON.stringify(listings) });
      const listed = new Set(listings.map(({ pack }) => pack));
      await store.packs.bulkDelete(rowIds.filter((id) => id !== DIRECTORY_ROW && !listed.has(id)));
    });
  } catch (error) {
    // Most likely the disk is full: what counts for nothing should not lie there.
    await store.packs.bulkDelete(written).catch(() => {});
    throw error;
  }
}

function idsIn(
  listings: readonly PackListing[],
  isAlive: (place: PackListing['texts'][number]) => boolean,
): Set<string> {
  return new Set(listings.flatMap(({ texts }) => texts.filter(isAlive).map(([id]) => id)));
}

/** Texts in the order given, as many a part as fill a pack. */
function inParts(texts: readonly PackedText[]): PackedText[][] {
  const parts: PackedText[][] = [];
  let room = 0;
  for (const text of texts) {
    if (room <= 0) {
      parts.push([]);
      room = PACK_CHARS;
    }
    parts.at(-1)?.push(text);
    room -= text.text.length;
  }
  return parts;
}
