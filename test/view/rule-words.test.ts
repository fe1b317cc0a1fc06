import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULE_WORDS, ruleInWords } from '../../lib/view/rule-words';
import { CHINESE, ENGLISH, translateFrom } from '../locale-words';

const folder = new URL('../../lib/recognise/', import.meta.url);
const named = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap(
    (file) =>
      readFileSync(new URL(file, folder), 'utf8').match(
        /(?<=')(?:zone|company|money|reader)\.[a-z-]+(?=')/g,
      ) ?? [],
  );

it('every rule of the recognisers has words, and no words are left of a rule that is gone', () => {
  expect(Object.keys(RULE_WORDS).toSorted()).toEqual([...new Set(named)].toSorted());
});

it.each([
  ['Chinese', CHINESE],
  ['English', ENGLISH],
])('no two rules are told in the same words in %s', (_, messages) => {
  const said = Object.keys(RULE_WORDS).map((rule) => ruleInWords(rule, translateFrom(messages)));
  expect(new Set(said).size).toBe(said.length);
});

it.each(['zone.of-tomorrow', 'constructor', '__proto__', ''])('%j goes by its own name', (rule) => {
  expect(ruleInWords(rule, translateFrom(CHINESE))).toBe(rule);
});
