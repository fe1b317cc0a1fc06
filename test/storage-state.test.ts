import { describe, expect, test } from 'vitest';
import {
  askToPersist,
  isShort,
  readStorageState,
  SHORT_OF_ROOM_BYTES,
  type StorageManagerPart,
} from '../lib/storage-state';

/** A browser that keeps a collection when asked, unless it refuses. */
function makeStorage(facts: Partial<StorageManagerPart> = {}): StorageManagerPart {
  let isPersistent = false;
  return {
    estimate: async () => ({ usage: 30, quota: 100 }),
    persisted: async () => isPersistent,
    persist: async () => {
      isPersistent = true;
      return true;
    },
    ...facts,
  };
}

const refused = async () => {
  throw new TypeError('not in private windows');
};

test('says how things stand, and asks when asked to', async () => {
  const storage = makeStorage();
  expect(await readStorageState(storage)).toEqual({ used: 30, quota: 100, isPersistent: false });
  expect(await askToPersist(storage)).toEqual({ used: 30, quota: 100, isPersistent: true });
  expect(await readStorageState(storage)).toEqual({ used: 30, quota: 100, isPersistent: true });
});

test('a refusal is no promise, and what is not said is not known', async () => {
  expect(await askToPersist(makeStorage({ persist: async () => false }))).toMatchObject({
    isPersistent: false,
  });
  expect(await askToPersist(makeStorage({ persist: refused }))).toMatchObject({ isPersistent: false });
  const silent = makeStorage({ estimate: refused, persisted: refused });
  expect(await readStorageState(silent)).toEqual({ used: null, quota: null, isPersistent: false });
  expect(await readStorageState(makeStorage({ estimate: async () => ({}) }))).toMatchObject({
    used: null,
    quota: null,
  });
});

describe('isShort', () => {
  const GB = 1_000_000_000;
  test.each([
    ['a new collection on a large disk', 0, 500 * GB, false],
    ['a large collection with plenty left', 470 * GB, 500 * GB, false],
    [
      'a large disk that is full but for an hour of clipping',
      500 * GB - SHORT_OF_ROOM_BYTES / 2,
      500 * GB,
      true,
    ],
    ['a small quota, nearly empty', 1_000_000, SHORT_OF_ROOM_BYTES / 2, false],
    ['a small quota, nearly full', 95_000_000, 100_000_000, true],
    ['more used than there is', 2 * GB, GB, true],
    ['no word of it', null, null, false],
    ['no word of the quota', 5, null, false],
  ])('%s', (_, used, quota, expected) => {
    expect(isShort({ used, quota, isPersistent: true })).toBe(expected);
  });
});
