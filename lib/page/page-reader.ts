/**
 * What happens on one page, once: read it, judge it, have its mentions found if it is zone news, paint them. Most pages stop
 * at the judgement, and nobody hears of them. Whatever happens, `report` says where things stand.
 */
import type { Analysis, PageReport, Result, Verdict } from '../model';
import type { Highlighter } from './highlighter';
import { readPage, type PageText, type ReadingOptions } from './page-text';

export interface ReaderMeans {
  readonly signal: AbortSignal;
  readonly highlighter: Highlighter;
  readonly reading?: ReadingOptions;
  titleOf(document: Document): string;
  judge(title: string, text: string): Verdict;
  /** Asks whoever has the dictionary. May reject. */
  recognise(text: string): Promise<Result<Analysis>>;
  /** Called when mentions were found, once they can be seen. */
  onFound(count: number): void;
}

const NO_VERDICT: Verdict = { isZoneNews: false, score: 0, reasons: [] };

export class PageReader {
  readonly #document: Document;
  readonly #means: ReaderMeans;
  #page: PageText | undefined;
  #report: PageReport;
  #isPainting: boolean;

  constructor(document: Document, means: ReaderMeans, isPainting: boolean) {
    this.#document = document;
    this.#means = means;
    this.#isPainting = isPainting;
    this.#report = {
      url: '',
      title: '',
      state: 'reading',
      verdict: NO_VERDICT,
      mentions: [],
      problem: null,
      truncated: false,
      canPaint: means.highlighter.canPaint,
    };
  }

  get report(): PageReport {
    return { ...this.#report, url: this.#document.URL };
  }

  /** Does all of it. Never rejects: what goes wrong is in the report; an aborted signal ends it in silence. */
  async read(): Promise<void> {
    try {
      await this.#read();
    } catch (error) {
      if (this.#means.signal.aborted) return;
      this.#report = {
        ...this.#report,
        state: 'failed',
        problem: this.#page ? 'unexpected' : 'page-unreadable',
      };
      console.debug('Quwen:', error);
    }
  }

  /** Turns the painting on or off. */
  async setPainting(on: boolean): Promise<void> {
    this.#isPainting = on;
    if (on) await this.#paint();
    else this.#means.highlighter.clear();
  }

  async #read(): Promise<void> {
    const { signal, reading, titleOf, judge, recognise, onFound } = this.#means;
    const page = await readPage(this.#document, { ...reading, signal });
    const title = titleOf(this.#document);
    this.#page = page;
    this.#report = { ...this.#report, title, truncated: page.truncated };
    if (page.raw.trim() === '') {
      this.#report = { ...this.#report, state: 'failed', problem: 'page-empty' };
      return;
    }

    const verdict = judge(title, page.raw);
    this.#report = { ...this.#report, verdict };
    if (!verdict.isZoneNews) {
      this.#report = { ...this.#report, state: 'quiet' };
      return;
    }

    const answer = await recognise(page.raw);
    signal.throwIfAborted();
    if (!answer.ok) {
      this.#report = { ...this.#report, state: 'failed', problem: answer.problem };
      return;
    }
    this.#report = { ...this.#report, mentions: answer.value.mentions };
    await this.#paint();
    this.#report = { ...this.#report, state: 'painted' };
    onFound(answer.value.mentions.length);
  }

  async #paint(): Promise<void> {
    const page = this.#page;
    if (!page || !this.#isPainting) return;
    await this.#means.highlighter.paint(this.#report.mentions, page.toRanges, this.#means.signal);
  }
}
