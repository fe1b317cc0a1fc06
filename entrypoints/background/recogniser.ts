/**
 * The recogniser, in a script of its own (entrypoints/recogniser.ts) that is loaded when the first page needs it. Nothing here is
 * state that matters: the browser may stop the background at any time, and the next page loads it again.
 */
import type { Analysis, ReaderWord, Recognition, ZoneFacts } from '../../lib/model';
import { readWords } from '../../lib/store';
import type { Recogniser } from '../recogniser';

const SCRIPT = '/recogniser.js';

/** Chromium's service worker, or the page that is Firefox's background. */
const context: object = globalThis;

let loading: Promise<Recogniser> | undefined;

/**
 * nb. A service worker imports only what it imported while it was installed: so it does that then, and again when the script is
 * needed, out of the browser's store. To be called synchronously when the background starts.
 */
export function installRecogniser(): void {
  if (isWorker(context)) context.addEventListener('install', () => importRecogniser());
}

/** Finds what a text mentions. */
export async function analyseText(text: string): Promise<Analysis> {
  const [recogniser, taught] = await Promise.all([loadRecogniser(), loadWords()]);
  return recogniser.analyse(text, taught, true);
}

/** The same for a page that waits to be painted: with `wait: false` at once, by whatever is awake. */
export async function recogniseText(text: string, wait: boolean): Promise<Recognition> {
  const [recogniser, taught] = await Promise.all([loadRecogniser(), loadWords()]);
  const isFinal = wait || recogniser.isAwake();
  const analysis = await recogniser.analyse(text, taught, isFinal);
  // nb. Only now: waking it keeps this context busy, and the page would wait for its answer.
  if (!isFinal) setTimeout(() => recogniser.wake());
  return { analysis, isFinal };
}

/** Where the zones of an analysis lie, province first, most mentioned first. */
export async function placesOf(analysis: Analysis): Promise<string[]> {
  return (await loadRecogniser()).placesOf(analysis);
}

/** What the dictionary says of a zone; null where it does not know it. */
export async function describeZone(canonical: string): Promise<ZoneFacts | null> {
  return (await loadRecogniser()).describeZone(canonical);
}

let words: Promise<readonly ReaderWord[]> | undefined;

/** What the reader taught has changed. nb. It changes in this context alone: whoever else teaches asks for it here. */
export function forgetWords(): void {
  words = undefined;
}

/** A collection that cannot be read is told of when something is clipped; names are found all the same. */
function loadWords(): Promise<readonly ReaderWord[]> {
  words ??= readWords().then((read) => {
    if (read.ok) return read.value;
    forgetWords();
    return [];
  });
  return words;
}

/** A later call tries again. */
function loadRecogniser(): Promise<Recogniser> {
  loading ??= runScript()
    .then(left)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** In a service worker at once; in the page that is Firefox's background, as a <script>. */
async function runScript(): Promise<void> {
  if (isWorker(context)) return importRecogniser();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${SCRIPT} did not load`)));
    document.head.append(script);
  });
}

function importRecogniser(): void {
  if (isWorker(context)) context.importScripts(SCRIPT);
}

interface WorkerScope extends EventTarget {
  importScripts(path: string): void;
}

const isWorker = (scope: object): scope is WorkerScope => 'importScripts' in scope;

function left(): Recogniser {
  const recogniser: Recogniser | undefined = Reflect.get(globalThis, 'quwenRecogniser');
  if (!recogniser) throw new Error(`${SCRIPT} left nothing behind`);
  return recogniser;
}
