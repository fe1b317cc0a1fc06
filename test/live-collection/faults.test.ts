/** The search's own tables, stopped at any step while they are read or written: what the reader keeps is not touched, and all is found. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { changeClips, deleteForGood } from '../../lib/store';
import { DATABASE_NAME } from '../../lib/store/schema';
import { makeHome, makeStore } from '../store/fake-browser';
import { FAULTS, withFault } from '../store/faults';
import { valueOf } from '../store/sample-inputs';
import { dumpDatabase } from '../stores/raw-database';
import { find, openLive, save, writeTo } from './live';

const MOST_STEPS = 200;
const DERIVED = ['catalogue', 'packs', 'gone'];

async function fill() {
  const factory = new IDBFactory();
  const store = makeStore(makeHome(factory));
  const ids = [await save(store, '开工'), await save(store, '签约'), await save(store, '投产')];
  await valueOf(changeClips(ids.slice(0, 1), { do: 'bin' }, 1, store));
  await valueOf(deleteForGood(ids.slice(0, 1), store));
  const kept = async () =>
    (await dumpDatabase(factory, DATABASE_NAME)).tables.filter(({ name }) => !DERIVED.includes(name));
  return { store, kept };
}

describe.each(FAULTS)('where a step is %s', (fault) => {
  test('writing them back changes nothing else, and the next one finds everything', async () => {
    const { store, kept } = await fill();
    const before = await kept();
    for (let at = 1; at <= MOST_STEPS; at += 1) {
      const { live } = openLive(store);
      await find(live, '');
      const { answer, isHit } = await withFault(fault, at, () =>
        writeTo(live, store).then(
          () => 'written',
          () => 'failed',
        ),
      );
      expect(await kept(), `step ${at}`).toEqual(before);
      const next = openLive(store).live;
      expect(await find(next, ''), `step ${at}`).toHaveLength(2);
      expect(await find(next, '签约'), `step ${at}`).toHaveLength(1);
      if (!isHit) {
        expect(answer).toBe('written');
        return;
      }
      await store.transaction('rw', store.catalogue, store.packs, async () => {
        await store.catalogue.clear();
        await store.packs.clear();
      });
    }
    throw new Error('no end of steps');
  });

  test('a search that could not read them reads them when it is asked again', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { store } = await fill();
    const first = openLive(store).live;
    await find(first, '');
    await writeTo(first, store);
    for (let at = 1; at <= MOST_STEPS; at += 1) {
      const { live } = openLive(store);
      const { isHit } = await withFault(fault, at, () => find(live, '签约').catch(() => []));
      expect(await find(live, '签约'), `step ${at}`).toHaveLength(1);
      expect(await find(live, ''), `step ${at}`).toHaveLength(2);
      if (!isHit) return;
    }
    throw new Error('no end of steps');
  });
});
