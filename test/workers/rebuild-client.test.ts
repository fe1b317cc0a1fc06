import { expose } from 'comlink';
import { expect, test, vi } from 'vitest';
import type { Progress } from '../../lib/model';
import { startRebuild, type RebuildWorker } from '../../lib/workers/rebuild-client';
import type { RebuildWork } from '../../lib/workers/rebuild-work';

/** A worker that does this work, in the same thread. */
function makeWorker(
  work: RebuildWork,
): RebuildWorker & { fail(): void; terminate: ReturnType<typeof vi.fn> } {
  const { port1, port2 } = new MessageChannel();
  expose(work, port2);
  port1.start();
  const errors = new EventTarget();
  return {
    postMessage: port1.postMessage.bind(port1),
    addEventListener: (type: string, listener: EventListener) =>
      (type === 'error' ? errors : port1).addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListener) =>
      (type === 'error' ? errors : port1).removeEventListener(type, listener),
    terminate: vi.fn(() => port1.close()),
    fail: () => errors.dispatchEvent(new Event('error')),
  };
}

test('tells how far it is and what came of it, and ends its worker', async () => {
  const worker = makeWorker({
    run: async (onProgress) => {
      onProgress({ done: 0, of: 3 });
      onProgress({ done: 3, of: 3 });
      return { ok: true, value: { written: 3 } };
    },
  });
  const told: Progress[] = [];
  const { outcome } = startRebuild(
    (progress) => told.push(progress),
    () => worker,
  );
  expect(await outcome).toEqual({ ok: true, value: { written: 3 } });
  await vi.waitFor(() => expect(told.map(({ done }) => done)).toEqual([0, 3]));
  expect(worker.terminate).toHaveBeenCalled();
});

test('a worker that does not load, or throws, is a problem with words', async () => {
  const silent = makeWorker({ run: () => new Promise(() => {}) });
  const first = startRebuild(
    () => {},
    () => silent,
  );
  silent.fail();
  expect(await first.outcome).toEqual({ ok: false, problem: 'unexpected' });
  const second = startRebuild(
    () => {},
    () => makeWorker({ run: () => Promise.reject(new Error('no dictionary')) }),
  );
  expect(await second.outcome).toEqual({ ok: false, problem: 'unexpected' });
});

test('stop ends the worker at once', () => {
  const worker = makeWorker({ run: () => new Promise(() => {}) });
  startRebuild(
    () => {},
    () => worker,
  ).stop();
  expect(worker.terminate).toHaveBeenCalled();
});
