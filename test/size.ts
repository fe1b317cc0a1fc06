/**
 * `npm run size`: what each context of the built extension loads, compressed, beside its budget. A budget catches what the
 * import rules miss: one stray import of the database would make the content script eight times its size.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isRecord } from './run/is-record';

const BUILD = '.output/chrome-mv3';
const KB = 1000;

interface Context {
  readonly name: string;
  /** Largest size in bytes after gzip. */
  readonly budget: number;
  /** Its files, relative to the build. */
  readonly files: readonly string[];
}

/** What a context fetches out of the package at need: weighed, and under no budget. */
const FETCHED: readonly (readonly [file: string, when: string])[] = [
  ['clip.js', 'into the page, when it is clipped'],
  ['clip-selection.js', 'into the page, when a selection of it is clipped'],
  ['content-scripts/reading.js', 'into the page, when it has passed the gate'],
  ['export-worker.js', 'by popup and library, for a file or a copy'],
  ['export-docx.js', 'by the export worker, for Word'],
  ['recogniser.js', 'by the background, for the first zone news'],
  ['dictionary.json', 'by the background, for the first zone news'],
  ['jieba.wasm', 'by the background, for the first zone news'],
  ['search-worker.js', 'by the library, when its first list stands'],
];

const contexts = readContexts();
let over = 0;
for (const { name, budget, files } of contexts) {
  const isOver = bytesOf(files) > budget || files.length === 0;
  if (isOver) over += 1;
  const right = String(budget / KB).padStart(4);
  console.log(
    `${isOver ? '✘' : '✔'} ${name.padEnd(16)}${sizeOf(files)} kB gzip of ${right} kB   ${files.join(', ')}`,
  );
}
for (const [file, when] of FETCHED)
  console.log(`· ${file.padEnd(26)}${sizeOf([file])} kB gzip, fetched ${when}`);
if (over > 0) {
  console.log(`${over} over budget.`);
  process.exitCode = 1;
}

/** After gzip, all together. */
function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file))).length, 0);
}

/** The same in kB, to be read in a column. */
function sizeOf(files: readonly string[]): string {
  return (bytesOf(files) / KB).toFixed(1).padStart(7);
}

/** Where the numbers come from: the budgets of the product's first issue, checked on what the manifest says is loaded. */
function readContexts(): Context[] {
  const file = join(BUILD, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first.`);
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(manifest)) throw new Error(`${file} is no manifest.`);
  const { content_scripts: scripts, background, action, side_panel: panel } = manifest;
  const content = (Array.isArray(scripts) ? scripts : []).filter(isRecord);
  return [
    {
      name: 'content script',
      budget: 12 * KB,
      files: content.flatMap(({ js, css }) => [...texts(js), ...texts(css)]),
    },
    {
      name: 'background',
      budget: 80 * KB,
      files: isRecord(background) ? texts([background['service_worker']]) : [],
    },
    {
      name: 'popup',
      budget: 60 * KB,
      files: isRecord(action) ? texts([action['default_popup']]).flatMap(filesOfPage) : [],
    },
    // What stands before the first list; reader, figures, keeping and export come as chunks of their own when they are wanted.
    { name: 'library', budget: 120 * KB, files: filesOfPage('library.html') },
    {
      name: 'side panel',
      budget: 90 * KB,
      files: isRecord(panel) ? texts([panel['default_path']]).flatMap(filesOfPage) : [],
    },
  ];
}

/** A page with the scripts and style sheets it names, and those that its scripts import in turn. */
function filesOfPage(page: string): string[] {
  const html = readFileSync(join(BUILD, page), 'utf8');
  const found = new Set<string>();
  for (const [, path = ''] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) found.add(path);
  for (const path of found) {
    if (!path.endsWith('.js')) continue;
    const source = readFileSync(join(BUILD, path), 'utf8');
    for (const [, other = ''] of source.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g))
      found.add(posix.join(dirname(path), other));
  }
  return [...found];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
