/** Newspaper-like text of any length, out of the project's own annotated articles: mixed anew at every turn, then wrapped. */
import { readdirSync, readFileSync } from 'node:fs';
import { readGold } from '../gold/read-gold';

const FOLDER = new URL('../gold/articles/', import.meta.url);
const COLUMN = 22;

const paragraphs = readdirSync(FOLDER)
  .flatMap((name) => readGold(readFileSync(new URL(name, FOLDER), 'utf8')).text.split('\n'))
  .map((paragraph) => paragraph.trim())
  .filter((paragraph) => paragraph.length > 20);

/** So many characters of text in columns. */
export function newspaperText(length: number): string {
  const lines: string[] = [];
  let seed = 1;
  for (let size = 0; size < length;) {
    // nb. The same sequence in every run: a benchmark measures the code, not the dice.
    seed = (seed * 48_271) % 2_147_483_647;
    const paragraph = paragraphs[seed % paragraphs.length] ?? '';
    for (let at = 0; at < paragraph.length; at += COLUMN) lines.push(paragraph.slice(at, at + COLUMN));
    size += paragraph.length + Math.ceil(paragraph.length / COLUMN);
  }
  return lines.join('\n').slice(0, length);
}
