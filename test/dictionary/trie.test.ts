import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Trie } from '../../lib/dictionary/trie';

/** Few letters, so that words share beginnings and texts hold words; 𠮷 and 𠮶 share their first code unit. */
const LETTERS = constantFrom('经', '开', '区', '𠮷', '𠮶', '𠮷'.charAt(0));
const WORDS = array(string({ unit: LETTERS, minLength: 1, maxLength: 4 }), { maxLength: 12 });
const TEXT = string({ unit: LETTERS, maxLength: 30 });

function trieOf(words: readonly string[]): Trie<string> {
  const trie = new Trie<string>();
  for (const word of words) trie.add(word, `=${word}`);
  return trie;
}

describe('Trie', () => {
  test('finds at each place what a naive search finds', () => {
    assert(
      property(WORDS, TEXT, (words, text) => {
        const trie = trieOf(words);
        for (let start = 0; start <= text.length; start++) {
          const here = words.filter((word) => text.startsWith(word, start));
          const longest = here.toSorted((a, b) => b.length - a.length)[0];
          const expected = longest && { end: start + longest.length, value: `=${longest}` };
          expect(trie.longestAt(text, start)).toEqual(expected);
        }
      }),
    );
  });

  test('get knows exactly the words that were added', () => {
    assert(
      property(WORDS, TEXT, (words, text) => {
        expect(trieOf(words).get(text)).toBe(words.includes(text) ? `=${text}` : undefined);
      }),
    );
  });

  test('counts in UTF-16 code units behind a character outside the BMP', () => {
    expect(trieOf(['𠮷县经开区']).longestAt('在𠮷县经开区内', 1)).toEqual({ end: 7, value: '=𠮷县经开区' });
  });

  test('a word added twice keeps the later value', () => {
    const trie = new Trie<number>();
    trie.add('吉林', 1);
    trie.add('吉林', 2);
    expect(trie.get('吉林')).toBe(2);
  });

  test('a value of 0 or false is a value', () => {
    const trie = new Trie<number | boolean>();
    trie.add('零', 0);
    trie.add('零点', false);
    expect(trie.longestAt('零点', 0)).toEqual({ end: 2, value: false });
    expect(trie.get('零')).toBe(0);
  });

  test('refuses the empty word', () => {
    expect(() => new Trie<number>().add('', 1)).toThrow(RangeError);
  });
});
