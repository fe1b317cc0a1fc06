import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MENTION_TYPES, MONEY_ROLES, PROBLEMS, VERDICT_RULES } from '../../lib/model';
import { MENTION_WORDS, PROBLEM_WORDS, REASON_WORDS, ROLE_WORDS } from '../../lib/view/words';
import { CHINESE, ENGLISH, type Message } from '../locale-words';

const LANGUAGES: Record<string, Record<string, Message>> = { zh_CN: CHINESE, en: ENGLISH };
const SOURCES = readSources(['components', 'entrypoints', 'lib', 'wxt.config.ts']);

describe('the words of the product', () => {
  it('are the same messages in both languages', () => {
    expect(Object.keys(ENGLISH).toSorted()).toEqual(Object.keys(CHINESE).toSorted());
  });

  it.each(Object.entries(LANGUAGES))('%s: every placeholder is declared and used', (_, messages) => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$([A-Z]+)\$/g)].map(([, name]) => name?.toLowerCase());
      expect([...new Set(used)].toSorted(), key).toEqual(Object.keys(placeholders).toSorted());
      // A lone $ would be eaten by the browser.
      expect(message.replaceAll(/\$[A-Z]+\$/g, ''), key).not.toContain('$');
    }
  });

  it('fill placeholders from the same values in both languages', () => {
    for (const [key, { placeholders }] of Object.entries<Message>(CHINESE)) {
      expect(LANGUAGES.en?.[key]?.placeholders, key).toEqual(placeholders);
    }
  });

  it.each(Object.entries(LANGUAGES))('%s: no message is empty or has blanks at its ends', (_, messages) => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toBe('');
      expect(message.trim(), key).toBe(message);
    }
  });

  it('English holds no Chinese, and Chinese is Chinese', () => {
    for (const [key, { message }] of Object.entries<Message>(ENGLISH)) {
      expect(message, key).not.toMatch(/\p{Script=Han}/u);
    }
    const latin = Object.entries<Message>(CHINESE).filter(
      ([, { message }]) => !/\p{Script=Han}/u.test(message.replaceAll(/\$[A-Z]+\$/g, '')),
    );
    // A tag, two patterns, and file formats, whose names are the same everywhere.
    const formats = ['Markdown', 'Excel', 'CSV', 'RIS', 'BibTeX', 'CSL-JSON', 'JSON'];
    const others = latin.filter(([, { message }]) => !formats.includes(message));
    expect(others.map(([key]) => key)).toEqual(['languageTag', 'sumRange', 'figuresMark']);
  });

  it('say every problem, reason, role and kind of mention, each in words of its own', () => {
    for (const [list, words] of [
      [PROBLEMS, PROBLEM_WORDS],
      [VERDICT_RULES, REASON_WORDS],
      [MONEY_ROLES, ROLE_WORDS],
      [MENTION_TYPES, MENTION_WORDS],
    ] as const) {
      expect(Object.keys(words).toSorted()).toEqual([...list].toSorted());
      for (const messages of [CHINESE, ENGLISH]) {
        const said = Object.values(words).map((key) => messages[key].message);
        expect(new Set(said).size).toBe(list.length);
      }
    }
  });

  it('call a money role in Chinese what the recognisers call it', () => {
    for (const role of MONEY_ROLES) expect(CHINESE[ROLE_WORDS[role]].message).toBe(role);
  });

  it('are all used', () => {
    const unused = Object.keys(CHINESE).filter(
      (key) => !SOURCES.includes(`'${key}'`) && !SOURCES.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('keep the description within what the stores take', () => {
    for (const messages of Object.values(LANGUAGES)) {
      expect([...(messages.extDescription?.message ?? '')].length).toBeLessThanOrEqual(132);
    }
  });
});

function readSources(paths: readonly string[]): string {
  const root = join(import.meta.dirname, '../..');
  const files = paths.flatMap((path) =>
    /\.tsx?$/.test(path)
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.tsx?$/.test(file))
          .map((file) => join(path, file)),
  );
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}
