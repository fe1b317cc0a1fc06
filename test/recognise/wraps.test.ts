import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../lib/recognise/index';
import { readGold } from '../gold/read-gold';
import { means } from './means';

const FOLDER = new URL('../gold/articles/', import.meta.url);
const texts = readdirSync(FOLDER).map((name) => readGold(readFileSync(new URL(name, FOLDER), 'utf8')).text);

function namesOf(raw: string): string[] {
  return analyse(raw, means).mentions.map(({ type, text, canonical }) => `${type} ${text} → ${canonical}`);
}

it('moves no mention and loses none, wherever a line wraps or a stray space stands', () => {
  const place = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(place, fc.constantFrom(' ', '\n', '\n\n', '\u3000'), ({ text, at }, gap) => {
      const cut = 1 + Math.floor(at * (text.length - 2));
      // Between two figures or letters a space may be the paper's own: 2023 500强.
      const isLatin = /^[0-9A-Za-z.,+-]{2}$/.test(text.slice(cut - 1, cut + 1));
      fc.pre(!isLatin && !/[\ud800-\udbff]/.test(text.charAt(cut - 1)));
      expect(namesOf(text.slice(0, cut) + gap + text.slice(cut))).toEqual(namesOf(text));
    }),
    { numRuns: 200, seed: 1 },
  );
});
