import { expose } from 'comlink';
import { expect, test, vi } from 'vitest';
import type { WriteFile } from '../../lib/export/format';
import type { FullClip, Progress } from '../../lib/model';
import { startExport, type ExportWorker } from '../../lib/workers/export-client';
import { makeExport, type ExportSources } from '../../lib/workers/make-export';
import { makeClip } from '../export/sample-clips';

const writeIds: WriteFile = async ({ batches }, put) => {
  for await (const clips of batches) {
    put('b', 1);
    put(clips.map(({ id, folderName, topics }) => `${id}${folderName}${topics.join('')}`).join(), 0);
  }
};

function sources(readClips: ExportSources['readClips']): ExportSources {
  return {
    readClips,
    readFolderNames: async () => ({ ok: true, value: new Map([['f1', '甲']]) }),
    readTopicFinder: async () => ({ ok: true, value: () => ['签约'] }),
    writerOf: async () => writeIds,
  };
}

test('reads in batches, passes over what is gone, tells how far it is, and joins segments in order', async () => {
  const told: Progress[] = [];
  const ids = Array.from({ length: 200 }, (_, at) => String(at));
  // oxlint-disable-next-line consistent-function-scoping
  const read = async (wanted: readonly string[]) => ({
    ok: true as const,
    value: wanted.filter((id) => id !== '7').map((id): FullClip => makeClip({ id, folder: 'f1' })),
  });
  const made = await makeExport({ form: 'json', ids, title: '', madeAt: 0 }, sources(read), (progress) =>
    told.push(progress),
  );
  expect(made).toMatchObject({ ok: true, value: { count: 199 } });
  const text = made.ok ? await made.value.blob.text() : '';
  expect(text).toMatch(/^0甲签约,1甲签约,.*199甲签约bb$/u);
  expect(told).toEqual([
    { done: 150, of: 200 },
    { done: 200, of: 200 },
  ]);
});

test('tells the problem of the store', async () => {
  // oxlint-disable-next-line consistent-function-scoping
  const read = async () => ({ ok: false as const, problem: 'storage-newer' as const });
  const made = await makeExport(
    { form: 'json', ids: ['1'], title: '', madeAt: 0 },
    sources(read),
    () => undefined,
  );
  expect(made).toEqual({ ok: false, problem: 'storage-newer' });
});

test('cancelling ends the worker, and there is no file', async () => {
  const ended: string[] = [];
  const worker: ExportWorker = {
    postMessage: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    terminate: () => ended.push('ended'),
  };
  const job = startExport(
    { form: 'json', ids: [], title: '', madeAt: 0 },
    () => undefined,
    () => worker,
  );
  job.cancel();
  expect(await job.made).toBeNull();
  expect(ended).toEqual(['ended']);
});

test('tells no progress that arrives when it is over', async () => {
  const { port1, port2 } = new MessageChannel();
  const begun = new Promise<(progress: Progress) => Promise<void>>((resolve) => {
    const make = (_: unknown, onProgress: (progress: Progress) => Promise<void>) => {
      resolve(onProgress);
      return new Promise(() => undefined);
    };
    expose({ make }, port2);
  });
  // A worker that is ended may have spoken a moment before.
  const worker: ExportWorker = Object.assign(port1, { terminate: () => undefined });
  port1.start();
  const told: number[] = [];
  const job = startExport(
    { form: 'json', ids: [], title: '', madeAt: 0 },
    ({ done }) => told.push(done),
    () => worker,
  );
  const tell = await begun;
  await tell({ done: 1, of: 2 });
  job.cancel();
  await tell({ done: 2, of: 2 });
  expect(told).toEqual([1]);
  port1.close();
});

test('reads HTML for the form that hands it out alone, a batch ahead of what is written, and topics where they are named', async () => {
  const events: string[] = [];
  const make = async (form: 'json' | 'ris', write: WriteFile) => {
    events.length = 0;
    await makeExport(
      { form, ids: Array.from({ length: 160 }, (_, at) => String(at)), title: '', madeAt: 0 },
      {
        ...sources(async (ids, withHtml) => {
          events.push(`read ${ids.length} ${withHtml}`);
          return { ok: true, value: ids.map((id): FullClip => makeClip({ id })) };
        }),
        readTopicFinder: async () => ({
          ok: true,
          value: () => {
            events.push('topics');
            return [];
          },
        }),
        writerOf: async () => write,
      },
      () => undefined,
    );
  };
  await make('ris', async ({ batches }) => {
    for await (const clips of batches) events.push(`write ${clips.length}`);
  });
  expect(events).toEqual(['read 150 false', 'read 10 false', 'write 150', 'write 10']);
  await make('json', async ({ batches }) => {
    for await (const clips of batches)
      events.push(`write ${clips.at(-1)?.topics.length} ${clips[0]?.topics.length}`);
  });
  expect(events.slice(0, 5)).toEqual(['read 150 true', 'read 10 true', 'topics', 'topics', 'write 0 0']);
});

test.each(['error', 'messageerror'])(
  'a worker that dies (%s) is a problem told, and the end of it',
  async (event) => {
    const listeners = new Map<string, EventListenerOrEventListenerObject[]>();
    let ended = 0;
    const worker: ExportWorker = {
      postMessage: () => undefined,
      addEventListener: (name: string, listener: EventListenerOrEventListenerObject) => {
        listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      },
      removeEventListener: () => undefined,
      terminate: () => {
        ended += 1;
      },
    };
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const job = startExport(
      { form: 'json', ids: [], title: '', madeAt: 0 },
      () => undefined,
      () => worker,
    );
    for (const listener of listeners.get(event) ?? [])
      if (typeof listener === 'function') listener(new Event(event));
    expect(await job.made).toEqual({ ok: false, problem: 'unexpected' });
    expect(ended).toBe(1);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  },
);
