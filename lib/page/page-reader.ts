/**
 * What happens in one frame: read it, judge it, have its mentions found if it is zone news, paint them, and do so again where the
 * page changes. Whatever happens, `report` says where things stand.
 *
 * What needs no segmenter is painted first: the background answers at once with what dictionary and grammar find, and once
 * more when the segmenter is awake.
 */
import type { Mention, PageReport, Recognition, Result, Verdict } from '../model';
import { BlockMemory } from './block-memory';
import type { Highlighter, Shown } from './highlighter';
import { mentionIndexAt, rectsOf } from './hit-test';
import { MentionPlaces } from './mention-places';
import { Pace } from './pace';
import { PageChanges } from './page-changes';
import { readPage, type PageText, type ReadingOptions } from './page-text';
import { scrollTo } from './scroll-to';
import { sliced } from './slices';

export interface ReaderMeans {
  readonly signal: AbortSignal;
  readonly highlighter: Highlighter;
  readonly reading?: Pick<ReadingOptions, 'clock' | 'maxChars' | 'maxNodes' | 'maxDepth'>;
  readonly pace?: Pace;
  titleOf(document: Document): string;
  judge(title: string, text: string): Verdict;
  /** Asks whoever has the dictionary: first without waiting for the segmenter, then waiting. May reject. */
  recognise(text: string, wait: boolean): Promise<Result<Recognition>>;
  /** Called whenever the report has changed. */
  onChange(report: PageReport): void;
  /** Elements of ours on the page, whose changes are no changes. */
  isOwn?(node: Node): boolean;
}

export interface Painting {
  readonly on: boolean;
  readonly shown: Shown;
}

/** A mention with its index in `report.mentions`, and where it stands on the screen, in CSS pixels of the window. */
export interface MentionHit {
  readonly mention: Mention;
  readonly index: number;
  readonly rects: readonly DOMRect[];
}

/** The same with its place, from 0, among the `of` mentions that are shown. */
export interface MentionStep extends MentionHit {
  readonly at: number;
  readonly of: number;
}

const NO_VERDICT: Verdict = { isZoneNews: false, score: 0, reasons: [] };

/** Mentions that are looked at for the first one in sight; each look asks the layout. */
const MAX_LOOKS = 500;

export class PageReader {
  readonly #document: Document;
  readonly #means: ReaderMeans;
  readonly #memory = new BlockMemory();
  readonly #changes: PageChanges;
  readonly #pace: Pace;
  #painting: Painting;
  #report: PageReport;
  #page: PageText | undefined;
  #url = '';
  #places = MentionPlaces.none;
  /** The mention that next and previous have come to. */
  #current: number | undefined;
  /** The text in which the mentions of the report were found. */
  #foundIn = '';
  /** Counts what recognition is asked for: an answer to an older question comes too late. */
  #turn = 0;
  /** Walks and placings, one after the other: two would take memory and places out of each other's hands. */
  #queue: Promise<unknown> = Promise.resolve();
  #isFollowing = false;
  #isBusy = false;
  #hasChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds of main thread that the reading under way has taken. */
  #cost = 0;

  constructor(document: Document, means: ReaderMeans, painting: Painting) {
    this.#document = document;
    this.#means = means;
    this.#painting = painting;
    this.#pace = means.pace ?? new Pace();
    this.#changes = new PageChanges(document, {
      signal: means.signal,
      memory: this.#memory,
      isOwn: means.isOwn ?? (() => false),
      onChange: () => this.#noteChange(),
    });
    means.signal.addEventListener('abort', () => clearTimeout(this.#timer));
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

  /** Reads the page anew and does all that follows. Never rejects: what goes wrong is in the report; an aborted signal ends it in silence. */
  read(): Promise<void> {
    this.#memory.forgetAll();
    return this.#attempt(() => this.#look(true));
  }

  /** Has the same text looked through again: the reader's dictionary has changed. */
  refresh(): Promise<void> {
    return this.#attempt(async () => {
      if (this.#report.verdict.isZoneNews) await this.#recognise(++this.#turn);
    });
  }

  /** From now on reads what changes, until the signal is aborted. */
  follow(): void {
    this.#isFollowing = true;
    if (this.#hasChanged) this.#schedule();
  }

  /** The page is shown again (Back, Forward): looks whether all stands as it did. */
  resume(): void {
    this.#noteChange();
  }

  /** Turns the painting on or off, as a whole and by kind. */
  async setPainting(painting: Painting): Promise<void> {
    this.#painting = painting;
    await this.#attempt(() => this.#paint());
  }

  /** The mention at a point of the window, in CSS pixels; of those that are painted. */
  mentionAt(x: number, y: number): MentionHit | undefined {
    if (!this.#painting.on) return undefined;
    const index = mentionIndexAt(this.#document, this.#places, this.#memory.roots, x, y);
    const mention = index === undefined ? undefined : this.#places.mentions[index];
    if (index === undefined || !mention || !this.#painting.shown[mention.type]) return undefined;
    return { mention, index, rects: this.rectsOf(mention) };
  }

  /** Where a mention of the report stands now: a rectangle a line, in CSS pixels of the window. None for one of an older report. */
  rectsOf(mention: Mention): DOMRect[] {
    return rectsOf(this.#places.rangesOf(this.#places.mentions.indexOf(mention)));
  }

  /**
   * Goes to the next mention (1) or the one before (-1), of the kinds that are shown and in a circle, brings it into sight and marks it.
   * The first time to the first that is in sight or below. Undefined where there is none.
   */
  step(by: 1 | -1): MentionStep | undefined {
    const { mentions } = this.#places;
    const shown = [...mentions.keys()].filter((index) => {
      const type = mentions[index]?.type;
      return type !== undefined && this.#painting.shown[type];
    });
    const at = this.#nextPlace(shown, by);
    const index = shown[at];
    const mention = index === undefined ? undefined : mentions[index];
    if (index === undefined || !mention) return undefined;
    this.#current = index;
    scrollTo(this.#document, this.#places.rangesOf(index));
    this.#mark();
    return { mention, index, rects: this.rectsOf(mention), at, of: shown.length };
  }

  #nextPlace(shown: readonly number[], by: 1 | -1): number {
    const from = this.#current;
    if (from === undefined) {
      const first = shown
        .slice(0, MAX_LOOKS)
        .findIndex((index) => rectsOf(this.#places.rangesOf(index)).some(({ bottom }) => bottom > 0));
      return Math.max(0, first);
    }
    const next =
      by > 0 ? shown.findIndex((index) => index > from) : shown.findLastIndex((index) => index < from);
    return next >= 0 ? next : by > 0 ? 0 : shown.length - 1;
  }

  #noteChange(): void {
    this.#hasChanged = true;
    if (this.#isFollowing) this.#schedule();
  }

  #schedule(): void {
    if (this.#isBusy || this.#timer !== undefined || this.#means.signal.aborted) return;
    this.#timer = setTimeout(() => void this.#lookAgain(), this.#pace.wait());
  }

  async #lookAgain(): Promise<void> {
    this.#timer = undefined;
    this.#isBusy = true;
    await this.#attempt(() => this.#look(false));
    this.#isBusy = false;
    this.#pace.spend(this.#cost);
    if (this.#hasChanged) this.#schedule();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#means.signal.aborted) return;
      this.#tell({ state: 'failed', problem: this.#page ? 'unexpected' : 'page-unreadable' });
      console.debug('Quwen:', error);
    }
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(() => {
      this.#means.signal.throwIfAborted();
      return work();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Reads, judges, and asks if there is something to ask. Asking is not queued: the page goes on changing meanwhile. */
  async #look(isForced: boolean): Promise<void> {
    const turn = await this.#enqueue(async () => this.#judge(await this.#readText(), isForced));
    if (turn !== undefined) await this.#recognise(turn);
  }

  async #readText(): Promise<PageText> {
    const { signal, reading } = this.#means;
    const began = performance.now();
    this.#changes.settle();
    this.#hasChanged = false;
    const page = await readPage(this.#document, { ...reading, signal, memory: this.#memory });
    this.#changes.listenInRoots();
    this.#cost = performance.now() - began;
    return page;
  }

  /**
   * Takes a reading for the page as it is. Gives the turn in which its mentions are to be asked for; none where there is no need: a
   * page that says what it said before asks nobody, unless `isForced`, and what was asked about it goes on being waited for.
   */
  async #judge(page: PageText, isForced: boolean): Promise<number | undefined> {
    const { titleOf, judge } = this.#means;
    const before = this.#page;
    const title = titleOf(this.#document);
    const isSameAddress = this.#url === this.#document.URL;
    this.#page = page;
    this.#url = this.#document.URL;
    if (!isForced && before?.raw === page.raw && title === this.#report.title) {
      // The words may stand in other nodes, and the page may have cleared the highlights.
      if (this.#foundIn === page.raw) await this.#place(this.#report.mentions, page);
      if (!isSameAddress) this.#tell({});
      return undefined;
    }
    const turn = ++this.#turn;
    if (page.raw.trim() === '') {
      this.#drop({ title, verdict: NO_VERDICT, state: 'failed', problem: 'page-empty' });
      return undefined;
    }
    const verdict = judge(title, page.raw);
    const facts = { title, truncated: page.truncated, verdict, problem: null };
    if (!verdict.isZoneNews) {
      this.#drop({ ...facts, state: 'quiet' });
      return undefined;
    }
    // What stands goes on standing while the new text is looked through, unless it is another page's.
    if (isSameAddress && this.#report.state === 'painted') this.#tell(facts);
    else this.#drop({ ...facts, state: 'reading' });
    return turn;
  }

  async #recognise(turn: number): Promise<void> {
    const { signal, recognise } = this.#means;
    for (const wait of [false, true]) {
      if (turn !== this.#turn || !this.#page) return;
      const asked = recognise(this.#page.raw, wait);
      const answer = await asked.catch((error: unknown) => {
        if (turn === this.#turn) throw error;
      });
      signal.throwIfAborted();
      if (turn !== this.#turn || !answer) return;
      if (!answer.ok) {
        this.#tell({ state: 'failed', problem: answer.problem });
        return;
      }
      const { analysis, isFinal } = answer.value;
      const isLast = isFinal || wait;
      await this.#enqueue(() => this.#take(turn, analysis.mentions, isLast));
      if (isLast) return;
    }
  }

  /** Has what was found stand on the page, which may have got other nodes since it was asked about, but no other text. */
  async #take(turn: number, mentions: readonly Mention[], isLast: boolean): Promise<void> {
    // What stands is better than what was found without words.
    if (turn !== this.#turn || !this.#page || (!isLast && this.#report.state === 'painted')) return;
    await this.#place(mentions, this.#page);
    this.#foundIn = this.#page.raw;
    this.#tell({ mentions, problem: null, ...(isLast && { state: 'painted' }) });
  }

  /** Finds where mentions stand, and paints them. */
  async #place(mentions: readonly Mention[], page: PageText): Promise<void> {
    const began = performance.now();
    const { signal, reading } = this.#means;
    const before = this.#current === undefined ? undefined : this.#places.rangesOf(this.#current)[0];
    this.#places = await MentionPlaces.find(mentions, page.toRanges, sliced(signal, reading?.clock));
    if (before) this.#current = this.#places.startingAt(before.startContainer, before.startOffset);
    await this.#paint();
    this.#cost += performance.now() - began;
  }

  async #paint(): Promise<void> {
    const { highlighter, signal } = this.#means;
    const { on, shown } = this.#painting;
    if (!on) {
      highlighter.clear();
      return;
    }
    if (!this.#page) return;
    await highlighter.paint(this.#places, shown, signal);
    this.#mark();
  }

  #mark(): void {
    const { on, shown } = this.#painting;
    const mention = this.#current === undefined ? undefined : this.#places.mentions[this.#current];
    const isMarked = on && mention !== undefined && shown[mention.type];
    this.#means.highlighter.mark(isMarked ? this.#places.rangesOf(this.#current ?? -1) : []);
  }

  /** Nothing stands on the page any more. */
  #drop(changes: Partial<PageReport>): void {
    this.#current = undefined;
    this.#places = MentionPlaces.none;
    this.#means.highlighter.clear();
    this.#tell({ ...changes, mentions: [] });
  }

  #tell(changes: Partial<PageReport>): void {
    this.#report = { ...this.#report, ...changes };
    this.#means.onChange(this.report);
  }
}
