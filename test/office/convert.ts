/** Has LibreOffice read a file and write it in another form. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureOffice } from '../run/office';

/** A start from nothing takes some ten seconds on a slow machine. */
const PATIENCE_MS = 90_000;

/**
 * @param filter LibreOffice's name of the form and its options: csv:…, txt:…, pdf
 * @returns the files that it wrote, by their names. Throws Error where it wrote none.
 */
export function convert(file: Uint8Array, extension: string, filter: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'quwen-office-'));
  const made = join(folder, 'made');
  try {
    mkdirSync(made);
    writeFileSync(join(folder, `file.${extension}`), file);
    // nb. A profile of its own: with another LibreOffice running, this one would hand its work over and end.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      made,
      join(folder, `file.${extension}`),
    ];
    execFileSync(ensureOffice(), options, { timeout: PATIENCE_MS, stdio: ['ignore', 'ignore', 'ignore'] });
    const names = readdirSync(made);
    if (names.length === 0) throw new Error(`LibreOffice made nothing of the ${extension}.`);
    return new Map(names.map((name) => [name, readFileSync(join(made, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
