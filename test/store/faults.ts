import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * How a step of the database can fail: at once; when the whole is to be written, for want of room; or because whoever asked for it is
 * gone (a worker that is stopped, a tab that is closed).
 */
export const FAULTS = ['refused', 'not written', 'stopped'] as const;
export type Fault = (typeof FAULTS)[number];

const OF_STORE = [
  'put',
  'add',
  'delete',
  'clear',
  'get',
  'getAll',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
] as const;
const OF_INDEX = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

const noRoom = () => new DOMException('There is no room left', 'QuotaExceededError');

/** Runs `work`, whose step number `at` (from 1) fails; answers with what came of it, and whether there was such a step. */
export async function withFault<T>(
  fault: Fault,
  at: number,
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly isHit: boolean }> {
  let left = at;
  let isHit = false;
  const spies = [
    ...OF_STORE.map((name) => failing(IDBObjectStore.prototype, name)),
    ...OF_INDEX.map((name) => failing(IDBIndex.prototype, name)),
  ];
  function failing(prototype: object, name: string) {
    const own: (...parameters: unknown[]) => IDBRequest = Reflect.get(prototype, name);
    return vi.spyOn(Object(prototype), name).mockImplementation(function (
      this: unknown,
      ...parameters: unknown[]
    ) {
      const transaction = transactionOf(this);
      // Where nothing is written there is nothing that could not be.
      if (fault !== 'not written' || transaction.mode === 'readwrite') left -= 1;
      if (left !== 0 || isHit) return own.apply(this, parameters);
      isHit = true;
      if (fault === 'refused') throw noRoom();
      if (fault === 'stopped') {
        transaction.abort();
        return own.apply(this, parameters);
      }
      const request = own.apply(this, parameters);
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', { value: noRoom() });
        transaction.abort();
      });
      return request;
    });
  }
  try {
    const answer = await work();
    return { answer, isHit };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function transactionOf(source: unknown): IDBTransaction {
  const { transaction, objectStore } = Object(source);
  return transaction ?? objectStore.transaction;
}
