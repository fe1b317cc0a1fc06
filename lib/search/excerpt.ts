/**
 * The line of a list that shows where a search was found: the raw text around the first hit, on one line, with marks. Line
 * breaks and blanks of a newspaper's columns go, between Latin words one blank stays.
 */
import type { Clip, FoundClip, NameField } from '../model';
import { hostOf } from './doc';
import type { Folding } from './fold';
import { findMarks, findMarksIn } from './marks';
import type { ParsedQuery } from './parse-query';

type Excerpt = NonNullable<FoundClip['excerpt']>;

/** Characters before the first hit, and in all: a narrow list shows some twenty on its one line, and the hit must be among them. */
const BEFORE = 10;
const LENGTH = 120;

/** Raw characters that are looked at for one: blanks and breaks between them go. */
const REACH = 4;

const MORE = '…';

/** A name that a clipping has, and as what. */
export type Name = readonly [from: NameField, text: string];

/** Every name that is searched of a clipping (lib/search/doc.ts). */
export function namesOf(clip: Clip): readonly Name[] {
  const { tags, zones, companies, site, url, author, correspondent, editor, edition, date } = clip;
  return [
    ...tags.map((tag): Name => ['tag', `#${tag}`]),
    ...zones.map((zone): Name => ['zone', zone]),
    ...companies.map((company): Name => ['company', company]),
    ['outlet', site],
    ...[author, correspondent, editor, edition, date ?? ''].map((text): Name => ['byline', text]),
    ['site', hostOf(url)],
  ];
}

/**
 * Of the text where a word stands in it, else of the clipping's note, else of the first comment on a passage, else of the first name; null where none has.
 */
export function toExcerpt(
  query: ParsedQuery,
  text: string,
  { note, comments }: { readonly note: string; readonly comments: readonly string[] },
  names: readonly Name[],
  folding: Folding,
): Excerpt | null {
  if (query.words.length === 0) return null;
  const line = cutLine(query, text, folding);
  if (line) return { from: 'text', ...line };
  const noteLine = cutLine(query, note, folding);
  if (noteLine) return { from: 'note', ...noteLine };
  for (const comment of comments) {
    const commentLine = cutLine(query, comment, folding);
    if (commentLine) return { from: 'comment', ...commentLine };
  }
  for (const [from, name] of names) {
    const nameLine = cutLine(query, name, folding);
    if (nameLine) return { from, ...nameLine };
  }
  return null;
}

function cutLine(query: ParsedQuery, raw: string, folding: Folding): Pick<Excerpt, 'text' | 'marks'> | null {
  const first = findMarksIn(query, folding.foldWithWay(raw))[0];
  if (!first) return null;
  const before = toOneLine(raw.slice(wholeAt(raw, first.start - BEFORE * REACH), first.start));
  const from = wholeAt(before, before.length - BEFORE);
  const after = toOneLine(raw.slice(first.start, wholeAt(raw, first.start + LENGTH * REACH)));
  const isCutBefore = from > 0 || first.start > BEFORE * REACH;
  const room = LENGTH - (before.length - from);
  const isCutAfter = after.length > room || first.start + LENGTH * REACH < raw.length;
  const text =
    (isCutBefore ? MORE : '') +
    before.slice(from).trimStart() +
    after.slice(0, wholeAt(after, Math.min(after.length, room))).trimEnd() +
    (isCutAfter ? MORE : '');
  return { text, marks: findMarks(query, text, folding) };
}

/** Blanks between letters of the West are one blank, all others fall away. */
function toOneLine(text: string): string {
  return text.replace(/\s+/gu, (_, at: number) => {
    const end = at + (/^\s+/u.exec(text.slice(at))?.[0].length ?? 0);
    return isWestern(text.charAt(at - 1)) && isWestern(text.charAt(end)) ? ' ' : '';
  });
}

function isWestern(character: string): boolean {
  return character !== '' && character < '\u2000';
}

/** The place, moved off the middle of a character of two code units, and into the text. */
function wholeAt(text: string, at: number): number {
  const place = Math.max(0, Math.min(at, text.length));
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
