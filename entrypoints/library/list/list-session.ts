/**
 * A list of what a search finds, of which only windows of rows are held: the collection itself stays in the search worker.
 *
 * One search is under way at a time; of those asked for meanwhile the last is next, so that typing fast skips letters and never
 * queues. What is shown stays until the rows of the next answer that will be on screen are there: nothing flickers. After a
 * change of the collection the same search is asked again, and the answer says by how many rows the first row on screen has
 * moved, so that the list can stay where the reader is.
 */
import type {
  BulkChange,
  Clip,
  CollectionSearch,
  FacetCounts,
  Found,
  FoundClip,
  Problem,
  SearchQuery,
} from '../../../lib/model';
import { changeRow } from '../../../lib/view/change-row';
import { toSearchProblem } from '../../../lib/workers/search-client';

/** Rows asked for at once: some three screens, one message of 100 kB. */
const PAGE_ROWS = 60;
/** Windows that are kept, the last used ones: a hundred screens that can be gone back to without a blank row. */
const MAX_PAGES = 40;
/** How long the facets wait for the next letter, in milliseconds: they are looked at when the typing rests. */
const COUNT_PAUSE_MS = 60;

/** What the list shows. A new object with every change. */
export interface ListView {
  /** opening: nothing is known yet; failed: nothing can be shown, see `problem`. */
  readonly is: 'opening' | 'known' | 'failed';
  /** Why the last question came to nothing; null where it did not. Rows that were there before stay. */
  readonly problem: Problem | null;
  /** The search whose rows these are. */
  readonly query: SearchQuery;
  /** Null while only the newest are shown, straight from the store. */
  readonly found: Found | null;
  readonly total: number;
  /** Whether that is all of them; of the newest, straight from the store, it may be but the first. */
  readonly isCounted: boolean;
  readonly facets: FacetCounts | null;
  /** A search is under way. */
  readonly isAsking: boolean;
  /** Goes up with each new search: the list begins at its top. */
  readonly generation: number;
  /** Goes up with every answer; `shift` is how many rows further down the first row on screen stands since the one before. */
  readonly revision: number;
  readonly shift: number;
  /** Goes up with every change of the collection that was heard of. */
  readonly changes: number;
}

/** The rows on screen, `to` exclusive; `top` is the first of them where the reader has scrolled to it, null at the very top. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
  readonly top: number | null;
}

export class ListSession {
  private view: ListView;
  private pages = new Map<number, readonly FoundClip[]>();
  private window: ListWindow = { from: 0, to: PAGE_ROWS, top: null };
  /** The last search asked for, answered or not. */
  private asked: SearchQuery;
  private wanted: { readonly query: SearchQuery; readonly isNew: boolean } | null = null;
  private isAtWork = false;
  private isFetching = false;
  private isClosed = false;
  private isStarted = false;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private allIds: { readonly token: number; readonly ids: Promise<readonly string[]> } | null = null;
  private readonly waiting: (() => void)[] = [];

  /** Called with what is to be shown, after every change of it. */
  onView: (view: ListView) => void = () => {};

  /** @param search the collection in its worker */
  constructor(
    private readonly search: CollectionSearch,
    query: SearchQuery,
  ) {
    this.asked = query;
    this.view = {
      is: 'opening',
      problem: null,
      query,
      found: null,
      total: 0,
      isCounted: false,
      facets: null,
      isAsking: false,
      generation: 0,
      revision: 0,
      shift: 0,
      changes: 0,
    };
  }

  /** What is to be shown now. */
  get latest(): ListView {
    return this.view;
  }

  /** Wakes the search and asks it; from here on every change of the collection is heard. */
  start(): void {
    if (this.isStarted || this.isClosed) return;
    this.isStarted = true;
    this.search
      .watch(() => this.hearChange())
      .catch((error: unknown) => this.show({ problem: toSearchProblem(error) }));
    this.refresh();
  }

  /** Shows the newest clippings before the search is awake, all there are or the first of them; does nothing once it is. */
  seed(clips: readonly Clip[], isAll: boolean): void {
    if (this.view.found !== null || this.isClosed) return;
    this.pages.set(
      0,
      clips
        .slice(0, PAGE_ROWS)
        .map((clip) => ({ clip, topics: [], passageCount: 0, titleMarks: [], excerpt: null })),
    );
    this.show({
      is: 'known',
      total: clips.length,
      isCounted: isAll,
      revision: this.view.revision + 1,
      shift: 0,
    });
  }

  /** Says how many there are in all, where the search has not answered yet. */
  seedTotal(kept: number): void {
    if (this.view.found === null && this.view.is === 'known') this.show({ total: kept, isCounted: true });
  }

  /** Says why the newest could not be shown, where the search has not answered yet. */
  fail(problem: Problem): void {
    if (this.view.found === null) this.show({ is: 'failed', problem });
  }

  /** Searches anew, from the top. */
  ask(query: SearchQuery): void {
    this.asked = query;
    this.wanted = { query, isNew: true };
    this.work();
  }

  /** Asks the same again: the collection has changed, or the last answer was a problem. */
  refresh(): void {
    this.wanted ??= {
      query: this.asked,
      isNew: this.view.found === null || this.asked !== this.view.query,
    };
    this.work();
  }

  /** The row at a place of the list; undefined while it is on its way. */
  rowAt(index: number): FoundClip | undefined {
    return this.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
  }

  /** The row of a clipping, where it is among those that are held. */
  rowOf(id: string): FoundClip | undefined {
    for (const rows of this.pages.values()) {
      const row = rows.find(({ clip }) => clip.id === id);
      if (row) return row;
    }
    return undefined;
  }

  /** Says which rows are on screen; those that are missing are asked for. */
  want(window: ListWindow): void {
    this.window = window;
    this.fetchMissing();
  }

  /** All ids of the result in its order; waits for the search where it is not awake yet, or is just being asked. */
  async ids(): Promise<readonly string[]> {
    for (;;) {
      while ((this.view.found === null || this.isAtWork) && !this.isClosed)
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      const token = this.view.found?.token;
      if (token === undefined || this.isClosed) return [];
      const ids = await this.idsOf(token);
      // nb. Of a token that has grown old meanwhile there are none.
      if (this.view.found?.token === token) return ids;
    }
  }

  /** Shows a change of the reader's at once; the answer that follows the change in the store takes its place. */
  change(ids: ReadonlySet<string>, change: BulkChange): void {
    for (const [page, rows] of this.pages)
      this.pages.set(
        page,
        rows.map((row) => (ids.has(row.clip.id) ? changeRow(row, change) : row)),
      );
    this.show({});
  }

  /** Ends it: nothing is called any more. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.counting);
    this.wake();
  }

  private hearChange(): void {
    this.show({ changes: this.view.changes + 1 });
    this.refresh();
  }

  private work(): void {
    // nb. What is asked before the start is answered from then on.
    if (this.isAtWork || this.isClosed || !this.isStarted) return;
    this.isAtWork = true;
    this.show({ isAsking: true });
    void this.answerAll().finally(() => {
      this.isAtWork = false;
      this.show({ isAsking: false });
      this.wake();
      this.fetchMissing();
    });
  }

  private async answerAll(): Promise<void> {
    for (let next = this.wanted; next !== null && !this.isClosed; next = this.wanted) {
      this.wanted = null;
      try {
        await this.answer(next.query, next.isNew);
      } catch (error) {
        const problem = toSearchProblem(error);
        this.show({ is: this.view.is === 'opening' ? 'failed' : this.view.is, problem });
      }
    }
  }

  private async answer(query: SearchQuery, isNew: boolean): Promise<void> {
    const found = await this.search.search(query);
    // nb. The newest, shown before the search was awake, are no other list: the reader may have scrolled in them.
    const isTakeover = this.view.found === null && this.view.is === 'known' && query === this.view.query;
    const stays = isTakeover || !isNew;
    const shift = stays ? await this.shiftOf(found) : 0;
    const window = stays ? this.window : { from: 0, to: 1 };
    const first = pageOf(Math.max(0, window.from + shift));
    const last = pageOf(Math.max(0, window.to - 1 + shift));
    const rows = await this.search.rows(found.token, first * PAGE_ROWS, (last + 1) * PAGE_ROWS);
    if (this.isClosed) return;
    this.pages = new Map();
    for (let page = first; page <= last; page++)
      this.pages.set(page, rows.slice((page - first) * PAGE_ROWS, (page - first + 1) * PAGE_ROWS));
    this.show({
      is: 'known',
      problem: null,
      query,
      found,
      total: found.total,
      isCounted: true,
      generation: this.view.generation + (stays ? 0 : 1),
      revision: this.view.revision + 1,
      shift,
      // nb. Those of another search would be wrong numbers; those of this one are right but for what changed.
      ...(!stays && { facets: null }),
    });
    clearTimeout(this.counting);
    this.counting = setTimeout(() => void this.count(found.token), COUNT_PAUSE_MS);
  }

  /** Has the facets counted, where the result is still the one that is shown. */
  private async count(token: number): Promise<void> {
    if (this.isClosed || this.isAtWork || this.view.found?.token !== token) return;
    try {
      const facets = await this.search.facets(token);
      if (this.view.found?.token === token) this.show({ facets });
    } catch (error) {
      this.show({ problem: toSearchProblem(error) });
    }
  }

  /** How much further down the first of the rows on screen that are still there stands in the new result. */
  private async shiftOf({ token }: Found): Promise<number> {
    const { top, to } = this.window;
    if (top === null) return 0;
    const places = new Map((await this.idsOf(token)).map((id, index) => [id, index]));
    for (let index = top; index < to; index++) {
      const id = this.rowAt(index)?.clip.id;
      const place = id === undefined ? undefined : places.get(id);
      if (place !== undefined) return place - index;
    }
    return 0;
  }

  private idsOf(token: number): Promise<readonly string[]> {
    if (this.allIds?.token !== token) this.allIds = { token, ids: this.search.ids(token) };
    return this.allIds.ids;
  }

  /** Asks for the first page on screen that is missing, and again when it is there: scrolled past pages are never asked for. */
  private fetchMissing(): void {
    const { found, total } = this.view;
    // nb. While a search is under way the token at hand is about to be old.
    if (this.isFetching || this.isAtWork || this.isClosed || found === null) return;
    const last = pageOf(Math.min(this.window.to, total) - 1);
    let missing = pageOf(this.window.from);
    while (missing <= last && this.pages.has(missing)) missing += 1;
    if (missing > last) return;
    this.isFetching = true;
    void this.fetch(found.token, missing);
  }

  private async fetch(token: number, page: number): Promise<void> {
    try {
      const rows = await this.search.rows(token, page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
      this.isFetching = false;
      // nb. None come for an old token: then another answer is on its way, and asks for what it lacks itself.
      if (rows.length === 0) return;
      if (this.view.found?.token === token) this.keep(page, rows);
      this.fetchMissing();
    } catch (error) {
      this.isFetching = false;
      this.show({ problem: toSearchProblem(error) });
    }
  }

  private keep(page: number, rows: readonly FoundClip[]): void {
    this.pages.set(page, rows);
    const near = pageOf(this.window.from);
    const far = [...this.pages.keys()].toSorted((a, b) => Math.abs(b - near) - Math.abs(a - near));
    for (const old of far.slice(0, Math.max(0, this.pages.size - MAX_PAGES))) this.pages.delete(old);
    this.show({});
  }

  private show(change: Partial<ListView>): void {
    if (this.isClosed) return;
    this.view = { ...this.view, ...change };
    this.onView(this.view);
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

const pageOf = (index: number): number => Math.max(0, Math.floor(index / PAGE_ROWS));
