import { afterEach, expect, test, vi } from 'vitest';
import { inTurn } from '../lib/in-turn';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  {},
  { locks: { request: () => Promise.reject(new DOMException('no storage', 'SecurityError')) } },
])('a browser that gives no locks has the work done all the same', async (navigator) => {
  vi.stubGlobal('navigator', navigator);
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(await inTurn('a', async () => 7)).toBe(7);
});

test('work that fails is told, and not done twice', async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
  const work = vi.fn(() => Promise.reject(new Error('full')));
  await expect(inTurn('a', work)).rejects.toThrow('full');
  expect(work).toHaveBeenCalledOnce();
});
