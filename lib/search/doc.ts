/**
 * A clipping as the search holds it: its facts, what is searched of it besides the text (the head), and its text, both folded.
 *
 * The head has the title first, then what the reader wrote (note, tags, notes of passages), then what else is known of it. Every
 * part stands between two FIELD_ENDs: a word is never found across two parts, and a name that is the whole of a part is known as such.
 */
import type { Clip } from '../model';
import { FIELD_END } from './fold';

/** What is known of a clipping without its text. */
export interface DocFacts {
  readonly clip: Clip;
  /** Names of the topics it is about. */
  readonly topics: readonly string[];
  /** The notes of the reader's passages, in the order they were added; empty ones too: there are as many as passages. */
  readonly passageNotes: readonly string[];
}

/** The facts, and what is searched of them. */
export interface DocHead extends DocFacts {
  readonly head: string;
  /** Where the title ends in the head, and where what the reader wrote does. */
  readonly titleEnd: number;
  readonly ownEnd: number;
}

export interface Doc extends DocHead {
  /** Empty until it is loaded. */
  readonly text: string;
}

/** `fold` is the Folding's. A text that is not there yet is given later: docs are never changed, a changed one is another. */
export function toDoc(facts: DocFacts, text: string, fold: (text: string) => string): Doc {
  const { clip } = facts;
  const title = FIELD_END + fold(clip.title) + FIELD_END;
  const own = title + toFields([clip.note, ...clip.tags, ...facts.passageNotes], fold);
  const head =
    own +
    toFields(
      [
        clip.site,
        hostOf(clip.url),
        clip.date ?? '',
        clip.author,
        clip.correspondent,
        clip.editor,
        clip.edition,
        ...clip.zones,
        ...clip.companies,
      ],
      fold,
    );
  return { ...facts, head, titleEnd: title.length, ownEnd: own.length, text };
}

function toFields(parts: readonly string[], fold: (text: string) => string): string {
  let fields = '';
  for (const part of parts) if (part !== '') fields += fold(part) + FIELD_END;
  return fields;
}

/** www.hunantoday.cn of https://www.hunantoday.cn/article/1.html; the address itself where it has none. */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase() ?? url;
}

/** The last moment whose day is written in ten characters: a restored clipping may say any, also one that no Date has. */
const LAST_MOMENT = Date.UTC(9999, 11, 31);

/** The article's day, as its page prints it, or the reader's own on which it was clipped. */
export function dayOf(clip: Clip): string {
  return clip.date ?? toLocalDay(Math.min(clip.clippedAt, LAST_MOMENT));
}

function toLocalDay(moment: number): string {
  const local = moment - new Date(moment).getTimezoneOffset() * MINUTE_MS;
  return new Date(Math.min(local, LAST_MOMENT)).toISOString().slice(0, 10);
}

const MINUTE_MS = 60_000;
