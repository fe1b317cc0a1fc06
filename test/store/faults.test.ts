/** Every step of every verb, failing in every way: all of it is done, or nothing; and it can be done afterwards. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { DATABASE_NAME } from '../../lib/store/schema';
import { dumpDatabase } from '../stores/raw-database';
import { makeHome, makeStore } from './fake-browser';
import { FAULTS, withFault } from './faults';
import { prepare, TRIALS } from './trials';

/** Past this a verb would ask the database for ever. */
const MOST_STEPS = 400;

describe.each(FAULTS)('a step that is %s', (fault) => {
  test.each(TRIALS)('of %s, %s', async (_, _what, run) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const factory = new IDBFactory();
    const store = makeStore(makeHome(factory));
    const ground = await prepare(store);
    const before = await dumpDatabase(factory, DATABASE_NAME);
    for (let at = 1; at <= MOST_STEPS; at += 1) {
      const { answer, isHit } = await withFault(fault, at, () => run(store, ground));
      if (!isHit) {
        expect(answer).toMatchObject({ ok: true });
        expect(at).toBeGreaterThan(3);
        return;
      }
      expect(answer, `step ${at}`).toMatchObject({ ok: false });
      expect(await dumpDatabase(factory, DATABASE_NAME), `step ${at}`).toEqual(before);
    }
    throw new Error('no end of steps');
  });
});
