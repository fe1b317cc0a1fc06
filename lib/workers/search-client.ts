/**
 * The page's side of the search: a worker of its own, which holds the collection in memory and answers by comlink. Each page
 * (library, popup, side panel) has one, made when it first asks, and ends it when it closes.
 *
 * A worker that dies (out of memory, a script that does not load) loses nothing, since all it knows is derived: what was asked
 * of it is rejected, and the next question starts another, which is told who watches; they are called, to ask again.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { CollectionSearch, Problem } from '../model';

const WORKER = '/search-worker.js';

/** What of a worker is used here; tests pass their own. */
export type SearchWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

/** The search, for one page. After `close` every question is left unanswered. */
export type SearchClient = CollectionSearch & { close(): void };

/**
 * Opens the search. Nothing is loaded before the first question. A rejected answer has a Problem's name as its message
 * (`toSearchProblem` reads it): what the worker says of the store, or `unexpected` where the worker itself failed.
 */
export function openSearch(start: () => SearchWorker = startWorker): SearchClient {
  const watchers: (() => void)[] = [];
  const followers: ((done: number, of: number) => void)[] = [];
  let running: Running | undefined;
  let isClosed = false;

  const wake = (): Running => {
    if (running) return running;
    const woken = run(start(), () => {
      if (running === woken) running = undefined;
    });
    running = woken;
    // nb. One that takes the place of another knows none of its tokens: who watches has to ask again.
    for (const onChange of watchers)
      void woken.ask((remote) => remote.watch(proxy(onChange))).then(onChange, tell);
    for (const follow of followers) void woken.ask((remote) => remote.progress(proxy(follow))).catch(tell);
    return woken;
  };
  const ask = <T>(question: (remote: Remote<CollectionSearch>) => Promise<T>): Promise<T> =>
    isClosed ? new Promise(() => {}) : wake().ask(question);

  return {
    search: (query) => ask((remote) => remote.search(query)),
    rows: (token, from, to) => ask((remote) => remote.rows(token, from, to)),
    ids: (token) => ask((remote) => remote.ids(token)),
    facets: (token) => ask((remote) => remote.facets(token)),
    facetValues: (token, facet, words) => ask((remote) => remote.facetValues(token, facet, words)),
    countTopic: (token, words) => ask((remote) => remote.countTopic(token, words)),
    figures: (token) => ask((remote) => remote.figures(token)),
    marks: (query, text) => ask((remote) => remote.marks(query, text)),
    async watch(onChange) {
      await ask((remote) => remote.watch(proxy(onChange)));
      watchers.push(onChange);
    },
    async progress(onProgress) {
      await ask((remote) => remote.progress(proxy(onProgress)));
      followers.push(onProgress);
    },
    close() {
      isClosed = true;
      running?.end();
      running = undefined;
    },
  };
}

/** The problem that a rejected answer names; `unexpected` where it names none. */
export function toSearchProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : '';
  return SEARCH_PROBLEMS.find((problem) => problem === message) ?? 'unexpected';
}

const SEARCH_PROBLEMS: readonly Problem[] = [
  'storage-full',
  'storage-newer',
  'storage-denied',
  'storage-failed',
];

interface Running {
  ask<T>(question: (remote: Remote<CollectionSearch>) => Promise<T>): Promise<T>;
  end(): void;
}

function run(worker: SearchWorker, onDeath: () => void): Running {
  // nb. comlink waits for ever for a worker that is no more: whoever asks also waits for its death.
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      onDeath();
      worker.terminate();
      reject(new Error('unexpected'));
    });
  });
  death.catch(() => {});
  const remote = wrap<CollectionSearch>(worker);
  return {
    ask: (question) => Promise.race([question(remote), death]),
    end: () => worker.terminate(),
  };
}

function startWorker(): SearchWorker {
  return new Worker(WORKER);
}

function tell(error: unknown): void {
  console.error('Quwen:', error);
}
