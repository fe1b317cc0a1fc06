/** The collection: clippings, what they have in common, and what the reader taught. */
import type { ClipScope, FactProvenance, PageArticle, PageFacts } from './page';
import type { Analysis, MoneyMention, MoneyRole, Verdict } from './recognition';

/** How far the reader has come with a clipping. */
export const READ_STATES = ['unread', 'reading', 'done'] as const;
export type ReadState = (typeof READ_STATES)[number];

/**
 * Between the key of a page or a part of it and the moment until which it was so (lib/store/clip-keys.ts): in the address of a clipping of
 * what its page no longer says. A space parts a part from its page; no address of a page holds one.
 */
export const PART_MARK = ' ';
export const UNTIL_MARK = `${PART_MARK}until:`;

/** A clipping as the lists show it: everything but the long texts. */
export interface Clip extends PageFacts {
  readonly id: string;
  /** The key by which the same page is known again: the address without what does not tell pages apart. */
  readonly address: string;
  readonly url: string;
  readonly scope: ClipScope;
  /** Which story this is: the id of the first clipping of it. Reprints of one story on several sites share it. */
  readonly story: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly verdict: Verdict;
  /** Canonical names, most mentioned first. */
  readonly zones: readonly string[];
  readonly companies: readonly string[];
  /** Yuan; the sum that stands for the clipping: the largest of its investments and contracts (INVESTED_ROLES), where it names none the largest of all; no size label. */
  readonly largestSum: number | null;
  /** What that sum is for; null where there is none, or where an analysis from before this was told apart found it. */
  readonly sumRole: MoneyRole | null;
  readonly mentionCount: number;
  /** Where its zones lie, province first (湖南省湘潭市), most mentioned first; derived like the names. */
  readonly places: readonly string[];
  /** The version of what made the analysis, and with it the names, places and sums (ANALYSIS_VERSION); 0 where there is none yet. */
  readonly analysisVersion: number;
  readonly state: ReadState;
  readonly starred: boolean;
  /** The project it belongs to (Folder.id); empty where it belongs to none. */
  readonly folder: string;
  /** When it was added, in milliseconds since 1970; it keeps this when it is brought up to date. */
  readonly clippedAt: number;
  /** When its page was last clipped. */
  readonly updatedAt: number;
  /** When the reader last changed anything of it: note, tags, state, star, folder, a passage. */
  readonly changedAt: number;
  /** Set while the clipping lies in the bin; null for one that is kept. */
  readonly deletedAt: number | null;
  /** Goes up with every change to any clipping: who remembers the highest it has seen finds what has changed since. */
  readonly revision: number;
  /** The revision at which the text was last written. */
  readonly textRevision: number;
}

/** What of a clipping is the reader's own, and not the page's. */
export type ReadersPart = Pick<Clip, 'note' | 'tags' | 'state' | 'starred' | 'folder' | 'deletedAt'>;

/**
 * A passage that the reader marked in a clipping. It is found again by its words and what stands around them, so that it holds
 * when the page has been brought up to date; a passage whose words are gone is kept, and shown as not found.
 */
export interface Passage {
  readonly id: string;
  readonly clipId: string;
  /** The words themselves, as the text had them. */
  readonly quote: string;
  /** What stood before and after them, at most PASSAGE_CONTEXT_CHARS each. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where in the text it began when it was marked, in UTF-16 code units. */
  readonly start: number;
  readonly note: string;
  readonly addedAt: number;
  readonly changedAt: number;
}

/** A project that clippings are put into; one clipping lies in one folder. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly addedAt: number;
}

/** A topic of the trade (招商引资, 签约 …) and the words by which a clipping is about it. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  /** Kept, and not used: how a reader does without a topic that is built in. */
  readonly isOff: boolean;
}

/** The long part of a clipping, under the same id: read when a clipping is opened, searched or exported. */
export interface ClipBody {
  readonly id: string;
  readonly text: string;
  readonly html: string;
  readonly analysis: Analysis;
  readonly provenance: FactProvenance;
}

/** A clipping with its text and the reader's passages in their order in it, as the reader view and exports want it. */
export interface FullClip extends Clip, Omit<ClipBody, 'id'> {
  readonly passages: readonly Passage[];
}

/** The clipping of a page, and the other clippings of its story. */
export interface KeptClip {
  readonly clip: Clip;
  readonly reprints: readonly Reprint[];
}

/** What came of clipping a page. */
export interface ClipOutcome {
  readonly clip: Clip;
  /** Clippings of the same story from other addresses, oldest first, and what they say otherwise. */
  readonly reprints: readonly Reprint[];
  /** added: new; updated: the same address again; restored: it lay in the bin. */
  readonly how: 'added' | 'updated' | 'restored';
  /** Where the page's text is another one than when it was last clipped. */
  readonly changed?: TextChange;
}

/** What became of the text that a clipping had. */
export interface TextChange {
  /** The id of the clipping in the bin that keeps it. */
  readonly earlier: string;
  /** `here` as the page says it now, `there` as it did; empty where no name, sum, headline or day changed. */
  readonly differences: readonly Difference[];
}

/** What came of asking for a page: it was clipped, or it has several articles, and nothing is clipped until the reader has picked. */
export type ClipAnswer =
  | { readonly is: 'clipped'; readonly outcomes: readonly ClipOutcome[] }
  | { readonly is: 'several'; readonly articles: readonly PageArticle[] };

/** Another clipping of the same story (转载), and where the two differ: what stands only here, what only there. */
export interface Reprint {
  readonly clip: Clip;
  readonly differences: readonly Difference[];
}

/** What two prints of a story can differ in. A title or day differs as a whole; names and sums one by one. */
export const DIFFERING = ['title', 'date', 'zone', 'company', 'money'] as const;
export interface Difference {
  readonly of: (typeof DIFFERING)[number];
  /** As written in the clipping at hand; empty where that lacks it. */
  readonly here: string;
  /** As written in the other one; empty where that lacks it. */
  readonly there: string;
}

/** What the reader teaches the recognisers: a name to find, or one that is no such thing. */
export const READER_WORD_KINDS = ['zone', 'company', 'not-zone', 'not-company'] as const;
export interface ReaderWord {
  readonly id: string;
  readonly kind: (typeof READER_WORD_KINDS)[number];
  /** As pages write it, without white space. */
  readonly name: string;
  readonly addedAt: number;
}

/** What the dictionary says of a zone. */
export interface ZoneFacts {
  /** 国家级 or 省级, where it says so. */
  readonly level: string | null;
  /** 山西省长治市, where it says so. */
  readonly place: string | null;
  /** 经济技术开发区, 综合保税区 …, where the name says so. */
  readonly kindName: string | null;
}

/** What the reader's own collection knows of a name. */
export interface Knowledge {
  /** Clippings that mention it, beside that of the page that is read. */
  readonly total: number;
  /** Whether the clipping of the page that is read mentions it. */
  readonly isHere: boolean;
  /** The newest of them, newest first. */
  readonly clips: readonly Pick<Clip, 'id' | 'url' | 'title' | 'site' | 'date' | 'clippedAt'>[];
  /** The last sums that are its own by their place in the text, newest first. */
  readonly sums: readonly {
    readonly mention: MoneyMention;
    /** It stands in one clause with the name, and whose it is cannot be told for sure. */
    readonly isLoose: boolean;
    readonly clipId: string;
    readonly date: string | null;
  }[];
  /** Of a zone that the dictionary knows. */
  readonly zone: ZoneFacts | null;
}
