import { readFileSync } from 'node:fs';

/**
 * A file's text as stored: nothing is stripped, a byte order mark counts as a character.
 * Throws where the file cannot be read or is not UTF-8.
 */
export function readText(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}

/** What a thrown value says, for a line on stderr. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
