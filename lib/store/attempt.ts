/** Runs a verb on the store and turns what goes wrong into words a reader can be given. */
import type { Problem, Result } from '../model';
import type { QuwenDatabase } from './quwen-database';

/**
 * Names of errors and the problem they are. A full disk comes as QuotaExceededError (Firefox: also the name
 * NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR on its older paths), a database of a newer version as VersionError.
 */
const PROBLEM_OF_ERROR: ReadonlyMap<string, Problem> = new Map([
  ['QuotaExceededError', 'storage-full'],
  ['NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', 'storage-full'],
  ['VersionError', 'storage-newer'],
  // Ours: quwen-database.ts.
  ['StorageDenied', 'storage-denied'],
]);

/** Thrown by a verb to refuse what it was asked, and undo what it did on the way; `attempt` answers with its problem. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

/**
 * Errors lie inside errors: a transaction that ran out of space ends as AbortError around QuotaExceededError, a verb on a
 * database that did not open as DatabaseClosedError around VersionError, and a failed row of many in `failures`.
 */
const MAX_ERROR_DEPTH = 8;

/** Which problem an error of Dexie's or the browser's stands for; storage-failed where nothing better is known. */
export function toProblem(error: unknown): Problem {
  return findProblem(error, 0) ?? 'storage-failed';
}

function findProblem(error: unknown, depth: number): Problem | undefined {
  if (typeof error !== 'object' || error === null || depth > MAX_ERROR_DEPTH) return undefined;
  if (error instanceof Refused) return error.problem;
  const known = 'name' in error ? PROBLEM_OF_ERROR.get(String(error.name)) : undefined;
  if (known !== undefined) return known;
  const inner = [
    'inner' in error ? error.inner : undefined,
    'cause' in error ? error.cause : undefined,
    ...('failures' in error && Array.isArray(error.failures) ? error.failures : []),
  ];
  for (const part of inner) {
    const found = findProblem(part, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Opens the store where need be and runs `work` on it, a single transaction. Never throws, never rejects: a failure is a Result too.
 * On a full disk what is derived makes room, and `work` is run once more.
 */
export async function attempt<T>(store: QuwenDatabase, work: () => PromiseLike<T>): Promise<Result<T>> {
  const first = await attemptOnce(store, work);
  if (first.ok || first.problem !== 'storage-full' || !(await dropPacks(store))) return first;
  return attemptOnce(store, work);
}

async function attemptOnce<T>(store: QuwenDatabase, work: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    await store.openInTime();
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/**
 * The packs of the search (packs.ts) are as large as all texts together, and hold nothing that is not in these: they must not stand in
 * the way of what the reader keeps. True where there were any.
 */
async function dropPacks(store: QuwenDatabase): Promise<boolean> {
  try {
    return await store.transaction('rw', store.packs, async () => {
      const held = await store.packs.count();
      if (held > 0) await store.packs.clear();
      return held > 0;
    });
  } catch {
    return false;
  }
}
