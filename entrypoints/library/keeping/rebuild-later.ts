/**
 * “Later”, said to the making of new analyses: noted for all our pages, so that the library does not begin it again the next time it is
 * opened. It holds for the day, and for the version it was said to: another one is begun at once.
 */

/** Where the browser keeps it for our pages. */
const KEY = 'quwen-rebuild-later';

/** How long it holds at least, in milliseconds: said at midnight, it is not over a minute later. */
const LEAST_MS = 6 * 60 * 60 * 1000;

/** Notes that a version's analyses are put off. */
export function putOffRebuild(version: number, now: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version, at: now }));
  } catch {
    // It holds until the page is closed.
  }
}

/** Takes it back: they are to be made. */
export function resumeRebuild(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept nothing was noted.
  }
}

/** Whether a version's analyses are put off still: until the next day. A clock that was set back counts as late. */
export function isRebuildPutOff(version: number, now: number): boolean {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof noted !== 'object' || noted === null) return false;
    const at: unknown = Reflect.get(noted, 'at');
    if (Reflect.get(noted, 'version') !== version || typeof at !== 'number' || at > now) return false;
    return now - at < LEAST_MS || new Date(at).toDateString() === new Date(now).toDateString();
  } catch {
    // What is broken, or may not be read, is as if nothing had been said.
    return false;
  }
}

/** Calls back when another page of ours has put it off, until the signal is aborted. */
export function onRebuildPutOff(whenPutOff: () => void, signal: AbortSignal): void {
  addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key === KEY && newValue !== null) whenPutOff();
    },
    { signal },
  );
}
