/** A database of which something is lost or wrong: what is there is shown and kept, and one row keeps nobody from the others. */
import { describe, expect, test } from 'vitest';
import { isSoundClip, toSoundClip } from '../../lib/store/sound-clip';
import {
  findClipByUrl,
  findReprints,
  listClips,
  listStale,
  openMerger,
  readClipRecords,
  readClips,
  readClipsWithoutHtml,
  readStaleTexts,
  saveClip,
  writeAnalyses,
  type QuwenDatabase,
} from '../../lib/store';
import { makeClip } from '../components/clips';
import { makeStore } from './fake-browser';
import { makeInput, valueOf, zone } from './sample-inputs';

const NOTHING = { version: 0, articles: [], mentions: [] };

async function withClip(store: QuwenDatabase = makeStore()) {
  const { clip } = await valueOf(saveClip(makeInput(), store));
  await store.clips.update(clip.id, { note: '要核实', tags: ['北斗'] });
  const [whole] = await valueOf(readClips([clip.id], store));
  const { records } = await valueOf(readClipRecords('', 10, store));
  const [record] = records;
  if (!whole || !record) throw new Error('not saved');
  return { store, id: clip.id, whole, record };
}

const LOST = [
  ['its text', ['texts']],
  ['its body', ['bodies']],
  ['its text and its body', ['texts', 'bodies']],
  ['all but its row', ['texts', 'bodies', 'traces']],
] as const;

describe.each(LOST)('a clipping that has lost %s', (_, tables) => {
  const isLost = (table: string) => tables.some((each) => each === table);

  test('is read, exported and backed up as far as it is there', async () => {
    const { store, id, whole, record } = await withClip();
    for (const table of tables) await store.table(table).delete(id);
    const left = {
      ...whole,
      ...(isLost('texts') && { text: '', html: '' }),
      ...(isLost('bodies') && { html: '', analysis: NOTHING, provenance: {} }),
    };
    expect(await valueOf(readClips([id], store))).toEqual([left]);
    expect(await valueOf(readClipsWithoutHtml([id], store))).toEqual([{ ...left, html: '' }]);
    const { revision: _r, textRevision: _t, ...rest } = left;
    expect(await valueOf(readClipRecords('', 10, store))).toMatchObject({
      records: [{ ...rest, addresses: isLost('traces') ? [record.address] : record.addresses }],
    });
    expect(await valueOf(findReprints(id, store))).toEqual([]);
  });

  test('is whole again when its page is clipped once more, and when a backup brings it back', async () => {
    for (const bringBack of ['clip', 'restore']) {
      const { store, id, whole, record } = await withClip();
      for (const table of tables) await store.table(table).delete(id);
      if (bringBack === 'clip')
        expect(await valueOf(saveClip(makeInput(), store))).toMatchObject({ clip: { id } });
      else {
        const merger = await valueOf(openMerger((folder) => folder, store));
        await valueOf(merger.merge([record]));
      }
      const { text, html, analysis, note, tags } = whole;
      expect(await valueOf(readClips([id], store)), bringBack).toMatchObject([
        { text, html, analysis, note, tags },
      ]);
      expect(await store.clips.count()).toBe(1);
      expect(await valueOf(findClipByUrl(whole.url, store))).toMatchObject({ id });
    }
  });
});

describe('analyses made again', () => {
  test('are made of a clipping that has lost its body, though its row says it is of today', async () => {
    const { store, id } = await withClip();
    expect(await valueOf(listStale(1, store))).toEqual([]);
    await store.bodies.delete(id);
    expect(await valueOf(listStale(1, store))).toEqual([id]);
    const texts = await valueOf(readStaleTexts([id], store));
    const analysis = { version: 1, articles: [], mentions: [zone('文水经济开发区')] };
    const fresh = texts.map(({ textRevision }) => ({ id, textRevision, analysis, places: [] }));
    expect(await valueOf(writeAnalyses(fresh, store))).toBe(1);
    expect(await valueOf(readClips([id], store))).toMatchObject([{ analysis }]);
    expect(await valueOf(listStale(1, store))).toEqual([]);
  });

  test('bring back into lists and search what had lost its place there', async () => {
    const { store, id, whole } = await withClip();
    await store.clips.update(id, { revision: undefined, clippedAt: undefined, tags: 7 });
    expect(await valueOf(listClips(store))).toEqual([]);
    expect(await valueOf(listStale(1, store))).toEqual([id]);
    const fresh = (await valueOf(readStaleTexts([id], store))).map(({ textRevision }) => ({
      id,
      textRevision,
      analysis: whole.analysis,
      places: [],
    }));
    expect(await valueOf(writeAnalyses(fresh, store))).toBe(1);
    expect(await valueOf(listClips(store))).toMatchObject([{ id, note: '要核实', tags: [] }]);
    expect(await store.clips.orderBy('revision').primaryKeys()).toEqual([id]);
    expect(await valueOf(listStale(1, store))).toEqual([]);
  });

  test('are not made of a text that is lost: the names in the row are all there is', async () => {
    const { store, id } = await withClip();
    await store.texts.delete(id);
    expect(await valueOf(readStaleTexts([id], store))).toEqual([]);
  });
});

test.each<[string, unknown]>([
  ['cut', Uint8Array.of(0x85, 0x52)],
  ['another thing', 7],
  ['not there', undefined],
])('an analysis that is %s is none', async (_, analysis) => {
  const { store, id } = await withClip();
  await store.table('bodies').update(id, { analysis });
  expect(await valueOf(readClips([id], store))).toMatchObject([{ analysis: NOTHING }]);
});

describe('a row that is not what it should be', () => {
  const fields = Object.keys(makeClip('a')).filter((field) => field !== 'id');

  test('a sound one is handed out itself', () => {
    const clip = makeClip('a');
    expect(toSoundClip(clip)).toBe(clip);
  });

  test.each(fields)('without its %s, or with a wrong one, is whole but for that', (field) => {
    const clip = makeClip('a');
    for (const wrong of [undefined, Symbol.iterator, { wrong: true }]) {
      expect(isSoundClip({ ...clip, [field]: wrong })).toBe(false);
      const sound = toSoundClip({ ...clip, [field]: wrong });
      expect(typeof Reflect.get(sound, field)).toBe(
        field === 'verdict' ? 'object' : typeof Reflect.get(toSoundClip(sound), field),
      );
      expect(toSoundClip(sound)).toBe(sound);
      expect({ ...sound, [field]: null }).toEqual({ ...clip, [field]: null });
    }
  });

  test('is listed with the others', async () => {
    const { store, id, whole } = await withClip();
    await store.clips.update(id, { tags: undefined, companies: 7, note: null });
    const { clip } = await valueOf(
      saveClip(makeInput({ url: 'https://b.example/2.html', now: 2_000 }), store),
    );
    expect(await valueOf(listClips(store))).toMatchObject([
      { id: clip.id },
      { title: whole.title, tags: [], companies: [], note: '' },
    ]);
  });
});
