import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paced } from '../../lib/collection/pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lasting = (ms: number) => vi.fn(() => new Promise<void>((resolve) => void setTimeout(resolve, ms)));

it('follows a single change at once, and several of one moment together', async () => {
  const work = lasting(5);
  const ask = paced(40, work, () => {});
  for (let time = 0; time < 10; time += 1) ask();
  await vi.advanceTimersByTimeAsync(40);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('takes a fifth of the time of a long burst, and takes over its end', async () => {
  const work = lasting(100);
  const ask = paced(40, work, () => {});
  for (let time = 0; time < 100; time += 1) {
    ask();
    await vi.advanceTimersByTimeAsync(50);
  }
  // Five seconds of changes; without a rest there would be some 36 runs.
  expect(work.mock.calls.length).toBeGreaterThan(7);
  expect(work.mock.calls.length).toBeLessThan(12);
  const before = work.mock.calls.length;
  ask();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(before + 1);
});

it('keeps nobody waiting longer than two seconds', async () => {
  const work = lasting(10_000);
  const ask = paced(40, work, () => {});
  ask();
  await vi.advanceTimersByTimeAsync(5_000);
  ask();
  await vi.advanceTimersByTimeAsync(5_040);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(work).toHaveBeenCalledTimes(2);
});

it('tells a failure, and goes on', async () => {
  const told: unknown[] = [];
  const work = vi.fn(() => Promise.reject(new Error('no')));
  const ask = paced(40, work, (error) => void told.push(error));
  ask();
  await vi.advanceTimersByTimeAsync(50);
  ask();
  await vi.advanceTimersByTimeAsync(50);
  expect(told).toHaveLength(2);
});
