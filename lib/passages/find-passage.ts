/**
 * Finds a marked passage again in a text that may have changed since: an updated page, another print, lines broken elsewhere.
 *
 *   marked   …总投资10.8亿元，7月动工。…     now   …总投资12亿元，7月动工。…     found, and told: its figures have changed
 *
 * A passage that is marked in a wrong place says that the reader found something where he did not, which is worse than one
 * that is shown as not found. Newspapers are made of forms (“甲公司总投资3亿元，占地80亩；乙公司总投资5亿元，占地80亩”), in which the
 * neighbour of what was deleted looks like it in all but a name. So the words around it must hold on both sides, to the letter,
 * unless the passage is too long to stand anywhere else by chance.
 */
import approximately from 'approx-string-match';
import { PASSAGE_CONTEXT_CHARS } from '../limits';
import type { Passage, Span } from '../model';
import { foldText, type FoldedText } from './folded-text';

export interface FoundPassage extends Span {
  /** Whether the words are others than were marked, and whether their figures are: never to be shown without saying so. */
  readonly change: 'none' | 'words' | 'figures';
}

/** Characters right beside a passage by which a side holds: a run that is longer than what the items of a list have in common. */
const HOLDS = 12;
/** A side holds as well with one small change in it: so many characters at most, and so many in all that are the same. */
const SKIPPED = 4;
const HOLDS_AROUND_CHANGE = 16;
/** And so many around words that have changed, of which less is known. */
const HOLDS_CHANGED = 24;
/** At the edge of a text, which may have grown, the other side holds for both with so many. */
const HOLDS_ALONE = 24;

/** A passage so long stands nowhere else by chance: where there is but one such, it is the one, whatever stands around it. */
const LONG = 24;

/** What may differ in a changed passage, figures aside: so many characters of each hundred, and one in the shortest. */
const CHANGED_PART = 0.2;
/** The shortest passage, in characters, of which one may have changed. */
const LEAST_CHANGED = 4;

/** Places that are looked at: a passage of one character stands everywhere. */
const MAX_PLACES = 1_000;

/** What stood around changed words tells nothing where it stands in more places than this (a row of dots), or holds in more. */
const MAX_LEADS = 60;
const MAX_CHANGED_PLACES = 8;

const FIGURE = /[0-9〇零一二三四五六七八九十百千万亿兆两.]+/gu;
/** The figures of a text as one mark each, of a character that no text has. */
const FIGURE_MARK = '\u0000';

/** Finds the passages of one text in it: the text is folded once. */
export function passageFinder(text: string): (passage: Passage) => FoundPassage | null {
  const folded = foldText(text);
  return (passage) => findIn(folded, passage);
}

/**
 * Where a passage stands in a text, in UTF-16 code units; null where it cannot be told. Differences of white space, width and case
 * are none.
 */
export function findPassage(text: string, passage: Passage): FoundPassage | null {
  return passageFinder(text)(passage);
}

interface Words {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it began when it was marked. */
  readonly start: number;
}

function findIn(folded: FoldedText, passage: Passage): FoundPassage | null {
  const words: Words = {
    quote: foldText(passage.quote).text,
    prefix: foldText(passage.prefix).text,
    suffix: foldText(passage.suffix).text,
    start: passage.start,
  };
  if (words.quote === '') return null;
  const same = findSame(folded, words);
  if (same) return { ...folded.toRaw(same), change: 'none' };
  const changed = findChanged(folded.text, words);
  if (!changed) return null;
  const now = folded.text.slice(changed.start, changed.end);
  return {
    ...folded.toRaw(changed),
    change: figuresOf(now) === figuresOf(words.quote) ? 'words' : 'figures',
  };
}

function findSame(folded: FoldedText, words: Words): Span | null {
  const { quote, start } = words;
  const starts = placesOf(folded.text, quote);
  const places = starts.map((at) => ({ start: at, end: at + quote.length }));
  const [first] = places;
  if (first && places.length === 1 && quote.length >= LONG) return first;
  const distance = ({ start: at }: Span) => Math.abs(folded.toRaw({ start: at, end: at }).start - start);
  const [best] = places
    .flatMap((span) => {
      const sure = sureness(folded.text, span, words);
      return sure === null ? [] : [{ span, sure }];
    })
    .toSorted((one, other) => other.sure - one.sure || distance(one.span) - distance(other.span));
  return best?.span ?? null;
}

/** What stands now between the words that stood around a passage, if it is like it; null where several could be meant. */
function findChanged(text: string, words: Words): Span | null {
  const { quote, prefix, suffix } = words;
  // nb. Of a text that began or ended with the passage the edge itself is what stood around it.
  const lead = prefix.slice(-HOLDS);
  const trail = suffix.slice(0, HOLDS);
  if (lead === '' && trail === '') return null;
  const longest = quote.length + allowed(quote) + quote.length;
  const held: { span: Span; sure: number }[] = [];
  const starts = lead === '' ? [0] : placesOf(text, lead).map((at) => at + lead.length);
  if (starts.length > MAX_LEADS) return null;
  for (const start of starts) {
    const window = text.slice(start, start + longest + trail.length);
    const ends = trail === '' ? [window.length] : placesOf(window, trail);
    if (ends.length > MAX_LEADS) return null;
    for (const length of ends) {
      const span = { start, end: start + length };
      if (length === 0 || length > longest) continue;
      const sure = sureness(text, span, words, HOLDS_CHANGED);
      if (sure !== null) held.push({ span, sure });
    }
  }
  // nb. To compare the words themselves takes a tenth of a second where they are many.
  if (held.length > MAX_CHANGED_PLACES) return null;
  const found = held.flatMap(({ span, sure }) => {
    const errors = differencesIn(quote, text.slice(span.start, span.end));
    return errors === null ? [] : [{ span, errors, sure }];
  });
  const [best, next] = found.toSorted((one, other) => one.errors - other.errors || other.sure - one.sure);
  if (!best || (next && next.errors === best.errors && next.sure === best.sure)) return null;
  return best.span;
}

/** In how many characters two texts differ, figures aside; null where it is more than a changed passage may. */
function differencesIn(quote: string, now: string): number | null {
  const [before, after] = [quote, now].map((text) => text.replace(FIGURE, FIGURE_MARK));
  if (before === undefined || after === undefined || before === '') return null;
  if (before === after) return 0;
  // A passage of figures alone has nothing left to be known by.
  const most = allowed(before);
  if (most === 0 || Math.abs(before.length - after.length) > most) return null;
  // nb. What the search leaves out at the ends of the text has changed as well.
  const errors = approximately(after, before, most).map(
    (match) => match.errors + match.start + (after.length - match.end),
  );
  const least = Math.min(...errors);
  return least <= most ? least : null;
}

const allowed = (quote: string): number =>
  quote.length < LEAST_CHANGED ? 0 : Math.max(1, Math.floor(quote.length * CHANGED_PART));

const figuresOf = (text: string): string => (text.match(FIGURE) ?? []).join(' ');

/** How much of what stood around a passage stands around a span of the text; null where that does not hold on both sides. */
function sureness(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Words,
  least = HOLDS,
): number | null {
  const most = PASSAGE_CONTEXT_CHARS + SKIPPED;
  const before = holding(reversed(prefix), reversed(text.slice(Math.max(0, start - most), start)), least);
  const after = holding(suffix, text.slice(end, end + most), least);
  const surest = Math.max(before.same, after.same);
  if (!before.holds && !(before.isOpen && surest >= HOLDS_ALONE)) return null;
  if (!after.holds && !(after.isOpen && surest >= HOLDS_ALONE)) return null;
  return before.same + after.same;
}

interface Side {
  /** Characters that are the same, from the passage outwards. */
  readonly same: number;
  readonly holds: boolean;
  /** The passage stood at the edge of the text, where more stands now, or stands there now: there is no more to be compared. */
  readonly isOpen: boolean;
}

function holding(stored: string, now: string, least: number): Side {
  const run = commonRun(stored, now);
  if (run >= least) return { same: run, holds: true, isOpen: false };
  if (stored.length < least)
    return { same: run, holds: run === stored.length && run === now.length, isOpen: run === stored.length };
  const skipped = least === HOLDS ? SKIPPED : -1;
  for (let old = 0; old <= skipped; old += 1)
    for (let fresh = 0; fresh <= SKIPPED; fresh += 1) {
      const same = run + commonRun(stored.slice(run + old), now.slice(run + fresh));
      if (same >= HOLDS_AROUND_CHANGE) return { same, holds: true, isOpen: false };
    }
  return { same: run, holds: false, isOpen: run === now.length };
}

function commonRun(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

const reversed = (text: string): string => text.split('').toReversed().join('');

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MAX_PLACES; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}
