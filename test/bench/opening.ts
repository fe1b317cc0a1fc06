/** How fast a long clipping opens in the reader of the library, in Chromium, beside a short one. */
import type { Page } from 'playwright-core';
import { fillCollection } from '../collection/fill';
import { startSession } from '../e2e/harness';
import { figure, printTable } from './table';

const RUNS = 5;

interface Size {
  readonly id: string;
  readonly paragraphs: number;
  readonly mentions: number;
}

/** A newspaper's article, and the longest page of one: 30,000 characters. */
const SIZES: readonly Size[] = [
  { id: 'short', paragraphs: 12, mentions: 50 },
  { id: 'long', paragraphs: 125, mentions: 500 },
];

/** How much longer the long one may take: ten times the text, and half of it for the noise of a busy machine. */
const MAX_GROWTH = 15;

/** Prints the best time of some from the click to the article with its mentions; sets the exit code where it grows too fast. */
export async function benchOpening(): Promise<void> {
  const session = await startSession();
  try {
    await fillCollection(session, 2);
    const library = await session.context.newPage();
    const url = new URL('/library.html', session.popupUrl).href;
    await library.goto(url);
    const times: number[] = [];
    for (const size of SIZES) {
      await put(library, size);
      let best = Infinity;
      for (let run = 0; run < RUNS; run += 1) {
        await library.goto('about:blank');
        await library.goto(url);
        await library.locator('[role=row] a').first().waitFor();
        best = Math.min(best, await timeOpening(library, size));
      }
      times.push(best);
    }
    printTable(
      'Opening a clipping in the library, in Chromium',
      ['', 'mentions', 'ms', 'asked'],
      SIZES.map(({ paragraphs, mentions }, at) => [
        `${figure(paragraphs * PARAGRAPH_CHARS)} characters`,
        figure(mentions),
        figure(times[at] ?? 0),
        at === SIZES.length - 1 ? '100' : '',
      ]),
    );
    const [short = 0, long = 0] = times;
    if (long / short > MAX_GROWTH) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

const PARAGRAPH_CHARS = 240;

/** Writes a clipping of that size, like one that is there in all else. */
function put(library: Page, { id, paragraphs, mentions }: Size): Promise<void> {
  return library.evaluate(`new Promise((done) => {
    const open = indexedDB.open('quwen');
    open.onsuccess = () => {
      const task = open.result.transaction(['bodies', 'clips', 'texts'], 'readwrite');
      const line = '长治高新技术产业开发区的企业签下总投资20亿元的项目，车间里三班连轴转，订单已经排到下半年。';
      const paragraph = line.repeat(6).slice(0, ${PARAGRAPH_CHARS});
      const text = Array.from({ length: ${paragraphs} }, () => paragraph).join('\\n');
      const mentions = [];
      for (let at = text.indexOf('长治'); at >= 0 && mentions.length < ${mentions}; at = text.indexOf('长治', at + 1))
        mentions.push({ type: 'zone', start: at, end: at + 11, text: text.slice(at, at + 11), canonical: '长治高新技术产业开发区', rule: 'zone.dictionary', kind: 'zone', generic: false });
      const clips = task.objectStore('clips');
      clips.openCursor().onsuccess = ({ target: { result } }) =>
        clips.put({ ...result.value, id: '${id}', address: '${id}', story: '${id}', state: 'done', deletedAt: null });
      task.objectStore('bodies').put({ id: '${id}', html: '', analysis: { version: 1_000, articles: [], mentions } });
      task.objectStore('texts').put({ id: '${id}', text });
      task.oncomplete = () => { open.result.close(); done(); };
    };
  })`);
}

/** Milliseconds from the asking to the frame in which the article stands with all its mentions. */
function timeOpening(library: Page, { id, mentions }: Size): Promise<number> {
  return library.evaluate(`new Promise((done) => {
    const started = performance.now();
    new MutationObserver((_, observer) => {
      if (document.querySelectorAll('.article-text .mention').length < ${mentions}) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
    }).observe(document.body, { childList: true, subtree: true });
    location.hash = '#/list?clip=${id}';
  })`);
}
