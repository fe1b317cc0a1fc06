import type { Clip, CollectionSearch, Found, FoundClip, SearchQuery } from '../../lib/model';
import { makeClip } from '../components/clips';

/** A search over clippings in an array, by title, which answers when it is told to and notes what it is asked. */
export class FakeSearch implements CollectionSearch {
  clips: readonly Clip[];
  /** Each search, and each request of rows, as it was asked. */
  readonly searches: string[] = [];
  readonly windows: string[] = [];
  /** What a search or a request of rows comes to instead. */
  problem: string | null = null;
  private held: (() => void)[] | null = null;
  private results = new Map<number, readonly Clip[]>();
  private token = 0;
  private onChange: () => void = () => {};

  constructor(number: number) {
    this.clips = Array.from({ length: number }, (_, at) => makeClip(`c${at}`, { title: `第${at}篇` }));
  }

  /** Holds every search from here on until `release`. */
  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const go of held) go();
  }

  /** Changes the collection, and tells. */
  change(clips: readonly Clip[]): void {
    this.clips = clips;
    this.onChange();
  }

  async search(query: SearchQuery): Promise<Found> {
    this.searches.push(query.text);
    if (this.held) await new Promise<void>((resolve) => this.held?.push(resolve));
    this.fail();
    const found = this.clips.filter(({ title }) => title.includes(query.text));
    this.token += 1;
    this.results = new Map([[this.token, found]]);
    return { token: this.token, total: found.length, kept: this.clips.length, inBin: 0, also: [] };
  }

  async rows(token: number, from: number, to: number): Promise<readonly FoundClip[]> {
    this.windows.push(`${from}-${to}`);
    this.fail();
    return (this.results.get(token) ?? []).slice(from, to).map(toRow);
  }

  async ids(token: number): Promise<readonly string[]> {
    return (this.results.get(token) ?? []).map(({ id }) => id);
  }

  async facets() {
    const none = {
      zone: [],
      company: [],
      place: [],
      outlet: [],
      site: [],
      topic: [],
      tag: [],
      state: [],
    };
    const no = { zone: 0, company: 0, place: 0, outlet: 0, site: 0, topic: 0, tag: 0, state: 0 };
    return { values: none, totals: no, folders: {}, starred: 0, days: [], sums: [] };
  }

  facetValues = async () => [];
  countTopic = async () => null;
  figures = async () => ({ rows: [] });
  marks = async () => [];
  progress = async () => {};

  async watch(onChange: () => void): Promise<void> {
    this.onChange = onChange;
  }

  private fail(): void {
    if (this.problem !== null) throw new Error(this.problem);
  }
}

export function toRow(clip: Clip): FoundClip {
  return { clip, topics: [], passageCount: 0, titleMarks: [], excerpt: null };
}
