/**
 * What a segmenter gives (words with their tags) as tokens of the text it was given. Kept apart from the segmenter itself,
 * whose 4 MB of WebAssembly nobody should load for a sum of lengths.
 */
import type { Token } from './model';

/**
 * Lays the words over the text, one after the other. Offsets are UTF-16 code units.
 *
 * nb. jieba counts in code points, so its own offsets go wrong behind the first 𠮷; the words come as strings of ours,
 * and their lengths are right. A lone surrogate (half of a broken character) comes back as one U+FFFD: as long as it was.
 *
 * Throws RangeError when the words do not make up the text: tokens laid beside the text would put a name together
 * from the wrong characters.
 */
export function toTokens(words: readonly { word: string; tag: string }[], text: string): Token[] {
  let end = 0;
  const tokens = words.map(({ word, tag }) => {
    const start = end;
    end += word.length;
    if (!isSame(word, text, start)) throw new RangeError(`the segmenter's words leave the text at ${start}`);
    return { start, end, tag };
  });
  if (end !== text.length) throw new RangeError(`the segmenter's words end at ${end} of ${text.length}`);
  return tokens;
}

function isSame(word: string, text: string, start: number): boolean {
  return text.startsWith(word, start) || text.slice(start, start + word.length).toWellFormed() === word;
}
