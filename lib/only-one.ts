/**
 * One script of ours at a time in a page's isolated world. nb. WXT's own way is an event on the document, which any page can hear, and
 * send: it would end the script. The isolated world's global is ours alone.
 */

/** Ends the script of this name that ran before, and gives the signal of the one that runs now. */
export function takeOver(name: string): AbortSignal {
  const key = Symbol.for(`quwen.${name}`);
  const before: unknown = Reflect.get(globalThis, key);
  if (before instanceof AbortController) before.abort();
  const own = new AbortController();
  Reflect.set(globalThis, key, own);
  return own.signal;
}
