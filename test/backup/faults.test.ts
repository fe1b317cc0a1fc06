/** A restoring, an import and the making of a backup, stopped at any step in any way: told, nothing lost, and done when done again. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import type { QuwenDatabase } from '../../lib/store';
import { makeStore } from '../store/fake-browser';
import { FAULTS, withFault } from '../store/faults';
import { contentOf, fillStore } from './collections';

const NOW = Date.UTC(2026, 10, 21, 6);
const quiet = () => undefined;

/** Past this something asks the database for ever. */
const MOST_STEPS = 600;

let source: QuwenDatabase;
let backup: Blob;
beforeAll(async () => {
  source = makeStore();
  await fillStore(source);
  const made = await new BackupWork(source).make({}, NOW, quiet);
  if (!made.ok) throw new Error(made.trouble);
  backup = made.value.blob;
});

describe.each(FAULTS)('where a step is %s', (fault) => {
  const troubles = fault === 'stopped' ? ['storage-failed'] : ['storage-full', 'storage-failed'];

  test('a restoring tells it, and brings everything when it is done again', async () => {
    for (let at = 1; at <= MOST_STEPS; at += 1) {
      const store = makeStore();
      const work = new BackupWork(store);
      expect(await work.check(backup, quiet)).toMatchObject({ ok: true });
      const { answer, isHit } = await withFault(fault, at, () => work.restore(quiet));
      if (isHit) expect(troubles, `step ${at}`).toContain(answer.trouble);
      else expect(answer).toMatchObject({ trouble: null, report: { added: 4 } });
      expect(answer.added.toSorted()).toEqual((await store.clips.toCollection().primaryKeys()).toSorted());
      expect(await work.restore(quiet), `step ${at}`).toMatchObject({ trouble: null });
      expect(await contentOf(store), `step ${at}`).toEqual(await contentOf(source));
      if (!isHit) return;
    }
    throw new Error('no end of steps');
  });

  test('an import tells it, and brings every address when it is done again', async () => {
    const file = new Blob(['url,title,folder\nhttps://a.example/1,一,甲\nhttps://a.example/2,二,乙']);
    for (let at = 1; at <= MOST_STEPS; at += 1) {
      const store = makeStore();
      const work = new BackupWork(store);
      expect(await work.checkAddresses(file, NOW)).toMatchObject({ ok: true, value: { fresh: 2 } });
      const { answer, isHit } = await withFault(fault, at, () => work.importAddresses(true, quiet));
      if (isHit) expect(troubles, `step ${at}`).toContain(answer.trouble);
      expect(await work.importAddresses(true, quiet), `step ${at}`).toMatchObject({ trouble: null });
      expect((await store.clips.toArray()).map(({ title }) => title).toSorted()).toEqual(['一', '二']);
      expect(await store.folders.count()).toBe(2);
      if (!isHit) return;
    }
    throw new Error('no end of steps');
  });

  test('no backup is made that lacks something', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    for (let at = 1; at <= MOST_STEPS; at += 1) {
      const work = new BackupWork(source);
      const { answer, isHit } = await withFault(fault, at, () => work.make({}, NOW, quiet));
      if (isHit) expect(answer, `step ${at}`).toMatchObject({ ok: false });
      else {
        expect(answer).toMatchObject({ ok: true, value: { clips: 4 } });
        return;
      }
    }
    throw new Error('no end of steps');
  });
});
