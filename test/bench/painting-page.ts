/** What runs in the page of the painting bench: our reader and painter, and mark.js with the same terms. */
import type { Mention } from '../../lib/model';
import { createHighlighter } from '../../lib/page/highlighter';
import { readPage, type PageText } from '../../lib/page/page-text';

export interface PaintResult {
  readonly readMs: number;
  readonly paintMs: number;
  /** The longest stretch in which the page could not answer while we painted. */
  readonly longestMs: number;
  readonly mutations: number;
  readonly markMs: number;
  readonly markMutations: number;
}

interface Mark {
  mark(terms: readonly string[], options: { separateWordSearch: boolean; done(): void }): void;
}

declare global {
  interface Window {
    readForBench(): Promise<string>;
    paintForBench(mentions: readonly Mention[]): Promise<PaintResult>;
    Mark: new (root: Element) => Mark;
  }
}

let page: PageText | undefined;
let readMs = 0;

window.readForBench = async () => {
  const started = performance.now();
  page = await readPage(document);
  readMs = performance.now() - started;
  return page.raw;
};

window.paintForBench = async (mentions) => {
  if (!page) throw new Error('read first');
  const { toRanges } = page;
  const changes = countMutations();
  let longestMs = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  });
  const started = performance.now();
  await createHighlighter().paint(mentions, toRanges);
  await nextFrame();
  const paintMs = performance.now() - started;
  clearInterval(ticking);
  const mutations = changes();

  CSS.highlights.clear();
  await nextFrame();
  const changesOfMark = countMutations();
  const startedMark = performance.now();
  await new Promise<void>((done) => {
    const terms = [...new Set(mentions.map(({ text }) => text))];
    new window.Mark(document.body).mark(terms, { separateWordSearch: false, done });
  });
  await nextFrame();
  return {
    readMs,
    paintMs,
    longestMs,
    mutations,
    markMs: performance.now() - startedMark,
    markMutations: changesOfMark(),
  };
};

/** Counts the changes of the page from now until the function it returns is called. */
function countMutations(): () => number {
  let count = 0;
  const add = (records: readonly MutationRecord[]) => (count += records.length);
  const observer = new MutationObserver(add);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return count;
  };
}

/** When what was done is on the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
