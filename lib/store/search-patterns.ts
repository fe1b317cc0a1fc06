/**
 * The words of a query as patterns that find them in a text as the newspaper set it.
 *
 * Texts are searched as they are stored: the query is widened instead, so that nothing has to be folded and kept twice.
 * 湘潭高新技术 finds 湘潭高新技 / 术产业开发区 across the line break of a column, 招商引资 finds 招 商 引 资, ai finds AI and ＡＩ.
 */

/** From an ASCII character (! to ~) to its full-width form (！ to ～). */
const FULL_WIDTH_OFFSET = 0xfee0;

/** One pattern a word, words parted by white space; a text must match each of them. Empty for a query without words. */
export function toSearchPatterns(query: string): RegExp[] {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  return [...new Set(words)].map((word) => new RegExp(toPatternSource(word), 'iu'));
}

function toPatternSource(word: string): string {
  let source = '';
  let previous: string | undefined;
  for (const character of word) {
    const half = toHalfWidth(character);
    // Columns break, and PDFs scatter spaces, between Chinese characters and beside them, not inside a Latin word or number.
    if (previous !== undefined && !(isAscii(previous) && isAscii(half))) source += String.raw`\s*`;
    source += toCharacterClass(half);
    previous = half;
  }
  return source;
}

/** nb. Written as code points: no character of a query can then be read as a command of the pattern. */
function toCharacterClass(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const itself = toEscape(codePoint);
  return isAscii(character) ? `[${itself}${toEscape(codePoint + FULL_WIDTH_OFFSET)}]` : itself;
}

function toEscape(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`;
}

function toHalfWidth(character: string): string {
  return /^[！-～]$/u.test(character)
    ? String.fromCodePoint((character.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET)
    : character;
}

function isAscii(character: string): boolean {
  return /^[!-~]$/u.test(character);
}
