/** The topics that are built in: the check of their table. How they are applied: lib/search/topics.ts. */
import { MAX_NAME_CHARS, MAX_TOPIC_WORD_CHARS, MAX_TOPIC_WORDS } from '../limits';
import type { Topic } from '../model';
import { NameClaims } from './name-claims';
import { Faults, parseTable, type Columns, type SeedFile } from './parse-table';

const COLUMNS = {
  id: 'required',
  name: 'required',
  words: 'required',
  not: 'optional',
} as const satisfies Columns<string>;

const ID = /^[a-z]+(?:-[a-z]+)*$/u;

/** Reads the table of topics. Throws SeedError: a fault of form, a repeated id or name, a word that stands twice or is too long. */
export function compileTopics(table: SeedFile): Topic[] {
  const faults = new Faults();
  const claims = new NameClaims(faults);
  const topics = parseTable(table, COLUMNS, faults).map((row): Topic => {
    const [id, name] = [row.get('id'), row.get('name')];
    const words = [...row.list('words'), ...row.list('not').map((word) => `-${word}`)];
    if (!ID.test(id)) faults.add(row.at, `an id is made of small letters: «${id}»`);
    claims.claim(row.at, [id, name]);
    if (name.length > MAX_NAME_CHARS) faults.add(row.at, `the name is longer than ${MAX_NAME_CHARS}`);
    if (words.length > MAX_TOPIC_WORDS) faults.add(row.at, `more than ${MAX_TOPIC_WORDS} words`);
    if (new Set(words).size < words.length) faults.add(row.at, 'a word stands twice');
    for (const word of words)
      if ([...word].length > MAX_TOPIC_WORD_CHARS)
        faults.add(row.at, `longer than ${MAX_TOPIC_WORD_CHARS}: «${word}»`);
    for (const word of row.list('not'))
      if (!row.list('words').some((meant) => word.includes(meant)))
        faults.add(row.at, `no word of the topic stands in «${word}»`);
    return { id, name, words, isOff: false };
  });
  faults.throwIfAny();
  return topics;
}
