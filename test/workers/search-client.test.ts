// @vitest-environment node
import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { EVERYTHING, type Found } from '../../lib/model';
import { openSearch, toSearchProblem, type SearchWorker } from '../../lib/workers/search-client';

const FOUND: Found = { token: 1, total: 0, kept: 0, inBin: 0, also: [] };

let ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports) port.close();
  ports = [];
});

/** A worker of this process, which answers as told and can be made to die. */
function makeWorker(answers: object) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  expose(answers, port1);
  const deaths = new EventTarget();
  const terminate = vi.fn();
  const worker: SearchWorker = {
    postMessage: port2.postMessage.bind(port2),
    addEventListener(type: string, listener: EventListenerOrEventListenerObject) {
      if (type === 'error') deaths.addEventListener(type, listener);
      else {
        port2.addEventListener(type, listener);
        port2.start();
      }
    },
    removeEventListener: port2.removeEventListener.bind(port2),
    terminate,
  };
  return { worker, terminate, die: () => deaths.dispatchEvent(new Event('error')) };
}

test('starts no worker before the first question, and one for all of them', async () => {
  const start = vi.fn(() => makeWorker({ search: () => FOUND, ids: () => ['a'] }).worker);
  const client = openSearch(start);
  expect(start).not.toHaveBeenCalled();
  expect(await client.search(EVERYTHING)).toEqual(FOUND);
  expect(await client.ids(1)).toEqual(['a']);
  expect(start).toHaveBeenCalledOnce();
});

test('a worker that dies rejects what was asked; the next question starts another, which knows who watches', async () => {
  const watchers: (() => void)[] = [];
  const watch = (onChange: () => void) => void watchers.push(onChange);
  const first = makeWorker({ watch, search: () => new Promise(() => {}) });
  const second = makeWorker({ watch, search: () => FOUND });
  const workers = [first, second];
  const client = openSearch(() => workers.shift()?.worker ?? expect.fail('a third worker'));
  const onChange = vi.fn();
  await client.watch(onChange);
  const asked = client.search(EVERYTHING);
  first.die();
  await expect(asked).rejects.toThrow('unexpected');
  expect(first.terminate).toHaveBeenCalled();
  expect(await client.search(EVERYTHING)).toEqual(FOUND);
  expect(watchers).toHaveLength(2);
  watchers[1]?.();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
});

test('has those who watch ask again of a worker that took the place of another: it knows no token', async () => {
  const workers = [makeWorker({ watch: () => {} }), makeWorker({ watch: () => {}, rows: () => [] })];
  const [first] = workers;
  const client = openSearch(() => workers.shift()?.worker ?? expect.fail('a third worker'));
  const onChange = vi.fn();
  await client.watch(onChange);
  first?.die();
  expect(onChange).not.toHaveBeenCalled();
  expect(await client.rows(7, 0, 60)).toEqual([]);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
});

test('a problem of the store comes over by its name', async () => {
  const { worker } = makeWorker({
    search: () => {
      throw new Error('storage-newer');
    },
  });
  const asked = openSearch(() => worker).search(EVERYTHING);
  expect(await asked.catch(toSearchProblem)).toBe('storage-newer');
  expect(toSearchProblem(new Error('whatever'))).toBe('unexpected');
  expect(toSearchProblem('storage-full')).toBe('unexpected');
});

test('closed, it ends the worker and answers nothing more', async () => {
  const { worker, terminate } = makeWorker({ search: () => FOUND });
  const client = openSearch(() => worker);
  await client.search(EVERYTHING);
  client.close();
  expect(terminate).toHaveBeenCalledOnce();
  const late = vi.fn();
  void client.search(EVERYTHING).then(late, late);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(late).not.toHaveBeenCalled();
});
