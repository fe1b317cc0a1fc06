/** The search's own tables, damaged: nothing is lost with them, so nobody is kept from the collection by them. */
import { describe, expect, test, vi } from 'vitest';
import { makeStore } from '../store/fake-browser';
import { find, openLive, save, writeTo } from './live';

const WRONG: readonly unknown[] = [
  undefined,
  null,
  7,
  '',
  '[]',
  '[{},{}]',
  '[{"clip":{"id":"x"}}]',
  '\u0000',
  {},
  [],
];

async function written() {
  const store = makeStore();
  const ids = [await save(store, '开工', '甲'), await save(store, '签约', '乙')];
  const { live } = openLive(store);
  await find(live, '');
  await writeTo(live, store);
  return { store, ids };
}

describe.each(['catalogue', 'packs'])('rows of %s', (name) => {
  const fields = name === 'packs' ? ['texts', 'version'] : ['facts', 'heads', 'version', 'revision'];

  test.each(fields)('with a wrong %s are made anew', async (field) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    for (const wrong of WRONG)
      for (const row of [0, 1]) {
        const { store, ids } = await written();
        await store.table(name).update(row, { [field]: wrong });
        const { live } = openLive(store);
        const what = `row ${row}: ${JSON.stringify(wrong)}`;
        expect((await find(live, '')).toSorted(), what).toEqual(ids.toSorted());
        expect(await find(live, '签约'), what).toEqual([ids[1]]);
        await writeTo(live, store);
        expect(await find(openLive(store).live, '开工'), what).toEqual([ids[0]]);
      }
  });

  test.each([0, 1])('that are gone are made anew: row %d', async (row) => {
    const { store, ids } = await written();
    await store.table(name).delete(row);
    const { live } = openLive(store);
    expect((await find(live, '')).toSorted()).toEqual(ids.toSorted());
    expect(await find(live, '签约')).toEqual([ids[1]]);
  });
});

test('an entry that lacks a field of its clipping is made anew with the others', async () => {
  const { store, ids } = await written();
  const row = await store.catalogue.get(1);
  for (const field of ['tags', 'title', 'zones', 'clippedAt', 'deletedAt', 'verdict']) {
    const entries: object[] = JSON.parse(row?.facts ?? '[]');
    const facts = JSON.stringify(
      entries.map((entry) => ({ ...entry, clip: { ...Reflect.get(entry, 'clip'), [field]: undefined } })),
    );
    await store.catalogue.update(1, { facts });
    const { live } = openLive(store);
    expect((await find(live, '')).toSorted(), field).toEqual(ids.toSorted());
  }
});
