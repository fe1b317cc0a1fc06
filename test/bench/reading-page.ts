/** What runs in the pages of the reading bench: the gate, our reader with its answers ready, and mark.js with the same terms. */
import { articleTitle } from '../../lib/article/article-title';
import type { Mention } from '../../lib/model';
import { createHighlighter } from '../../lib/page/highlighter';
import { Pace } from '../../lib/page/pace';
import { PageReader } from '../../lib/page/page-reader';
import { readPage } from '../../lib/page/page-text';
import { quickText } from '../../lib/page/quick-text';
import type { SliceClock } from '../../lib/page/slices';
import { judge } from '../../lib/recognise/gate';

/** Milliseconds of main thread, unless said otherwise. */
export interface FirstReading {
  readonly busy: number;
  /** The longest stretch in which the page had to wait for us. */
  readonly longestSlice: number;
  readonly mentions: number;
  readonly mutations: number;
}

export interface MarkResult {
  readonly busy: number;
  readonly mutations: number;
}

interface Mark {
  mark(terms: readonly string[], options: { separateWordSearch: boolean; done(): void }): void;
}

declare global {
  interface Window {
    gateForBench(runs: number): { best: number; middle: number; characters: number; passed: boolean };
    textForBench(): Promise<string>;
    readForBench(mentions: readonly Mention[], isFollowed: boolean): Promise<FirstReading>;
    changeForBench(changes: number): Promise<number>;
    tickForBench(): void;
    markForBench(mentions: readonly Mention[]): Promise<MarkResult>;
    Mark: new (root: Element) => Mark;
  }
}

window.gateForBench = (runs) => {
  const times: number[] = [];
  let passed = false;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    passed = judge(articleTitle(document), quickText(document)).isZoneNews;
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    best: sorted[0] ?? 0,
    middle: sorted[runs >> 1] ?? 0,
    characters: document.body.textContent.length,
    passed,
  };
};

window.textForBench = async () => (await readPage(document)).raw;

/** Counts what we take of the main thread: all but what the page gets between two slices. */
class Meter implements SliceClock {
  busy = 0;
  longestSlice = 0;
  #began = 0;

  readonly now = () => performance.now();

  readonly pause = async () => {
    this.stop();
    await new Promise((resolve) => setTimeout(resolve));
    this.start();
  };

  start(): void {
    this.#began = performance.now();
  }

  stop(): void {
    const slice = performance.now() - this.#began;
    this.busy += slice;
    this.longestSlice = Math.max(this.longestSlice, slice);
  }
}

/** Keeps no pace when told so, and writes down what each look cost. */
class NotingPace extends Pace {
  readonly costs: number[] = [];
  isKept = false;

  override wait(): number {
    return this.isKept ? super.wait() : 0;
  }
  override spend(cost: number): void {
    this.costs.push(cost + judging);
    if (this.isKept) super.spend(cost);
  }
}

const meter = new Meter();
const pace = new NotingPace();
let judging = 0;
let reader: PageReader | undefined;

window.readForBench = async (mentions, isFollowed) => {
  let length: number | undefined;
  const changes = countMutations();
  reader = new PageReader(
    document,
    {
      signal: new AbortController().signal,
      highlighter: createHighlighter(undefined, meter),
      reading: { clock: meter },
      pace,
      titleOf: articleTitle,
      judge(title, text) {
        const started = performance.now();
        const verdict = judge(title, text);
        judging = performance.now() - started;
        return verdict;
      },
      // nb. The pages change at their head: what stands behind moves along.
      recognise: async (text) => {
        // As with a message, the page has its turn meanwhile.
        await meter.pause();
        length ??= text.length;
        const by = text.length - length;
        const moved =
          by === 0
            ? mentions
            : mentions.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
        return {
          ok: true,
          value: { analysis: { version: 1, articles: [], mentions: moved }, isFinal: true },
        };
      },
      onChange: () => {},
    },
    { on: true, shown: { zone: true, company: true, money: true } },
  );
  meter.start();
  await reader.read();
  meter.stop();
  if (isFollowed) reader.follow();
  await nextFrame();
  const { state, mentions: found } = reader.report;
  if (state !== 'painted') throw new Error(`the page is ${state}`);
  return {
    busy: meter.busy,
    longestSlice: meter.longestSlice,
    mentions: found.length,
    mutations: changes(),
  };
};

window.changeForBench = async (changes) => {
  const line = document.querySelector('p')?.firstChild;
  if (!(line instanceof Text)) throw new Error('the page has no line');
  for (let change = 0; change < changes; change++) {
    const before = pace.costs.length;
    line.insertData(0, '新');
    while (pace.costs.length === before) await nextFrame();
  }
  return pace.costs.slice(-changes).toSorted((a, b) => a - b)[changes >> 1] ?? 0;
};

window.tickForBench = () => {
  pace.isKept = true;
  const line = document.querySelector('p')?.firstChild;
  if (!(line instanceof Text)) throw new Error('the page has no line');
  const text = line.data;
  let frames = 0;
  const tick = () => {
    line.data = `${++frames}${text}`;
    requestAnimationFrame(tick);
  };
  tick();
};

/** mark.js calls itself for each of its terms, and overflows the stack with a thousand. */
const MARK_TERMS = 200;

window.markForBench = async (mentions) => {
  const changes = countMutations();
  const started = performance.now();
  const terms = [...new Set(mentions.map(({ text }) => text))];
  for (let at = 0; at < terms.length; at += MARK_TERMS)
    await new Promise<void>((done) => {
      const some = terms.slice(at, at + MARK_TERMS);
      new window.Mark(document.body).mark(some, { separateWordSearch: false, done });
    });
  return { busy: performance.now() - started, mutations: changes() };
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
