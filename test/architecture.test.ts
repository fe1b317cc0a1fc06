/**
 * The house rules that no compiler knows. Lint sees what a file imports itself; here is what it brings along through
 * others, as a value or as a type.
 */
import { describe, expect, it } from 'vitest';
import { filesUnder, readImportGraph, readSource, waysFrom } from './import-graph';

const FOLDERS = ['lib', 'entrypoints', 'components'];
const MAX_LINES = 350;

const graph = readImportGraph(FOLDERS);
const files = [...graph.keys()];

/** Every way out of the files of one layer that ends where `forbids` says it may not. */
function forbiddenWays(layer: string, forbids: (target: string) => boolean, types: boolean): string[] {
  const inLayer = files.filter((file) => file.startsWith(layer));
  if (inLayer.length === 0) throw new Error(`there is no ${layer}`);
  return inLayer
    .flatMap((file) => waysFrom(graph, file, { types }))
    .filter((way) => forbids(way.at(-1) ?? ''))
    .map((way) => way.join(' → '));
}

const startsWithOne = (names: readonly string[]) => (target: string) =>
  names.some((name) => target === name || target.startsWith(name.endsWith('/') ? name : `${name}/`));

describe('a layer reaches no more than it may', () => {
  const VOCABULARY = ['lib/model.ts', 'lib/model/', 'lib/limits.ts'];
  const READER = ['index', 'divisions', 'packed-dictionary', 'short-forms', 'trie'].map(
    (name) => `lib/dictionary/${name}.ts`,
  );
  it.each([
    ['lib/model.ts', ['lib/model/']],
    ['lib/model/', []],
    ['lib/limits.ts', []],
    ['lib/recognise/', [...VOCABULARY, ...READER]],
    ['lib/clip/', VOCABULARY],
    ['lib/search/', [...VOCABULARY, 'lib/figures/time-span.ts']],
    [
      'lib/backup/',
      [...VOCABULARY, 'lib/checks.ts', 'lib/store/', 'lib/clip/', 'dexie', 'fflate', 'papaparse', 'valibot'],
    ],
    ['lib/export/', [...VOCABULARY, 'lib/clip/', 'lib/passages/', 'approx-string-match', 'docx', 'fflate']],
    [
      'lib/collection/',
      [
        ...VOCABULARY,
        ...READER,
        'lib/search/',
        'lib/figures/time-span.ts',
        'lib/store/',
        'lib/clip/',
        'lib/segmenter.ts',
        'lib/to-tokens.ts',
        'jieba-wasm',
        'dexie',
        'fflate',
      ],
    ],
    ['lib/passages/', [...VOCABULARY, 'approx-string-match']],
    ['lib/view/', [...VOCABULARY, 'public/_locales/']],
    ['lib/page/', VOCABULARY],
    ['lib/article/', [...VOCABULARY, 'lib/page/', '@mozilla/readability', 'dompurify']],
    ['lib/store/', [...VOCABULARY, 'lib/clip/', 'dexie', 'fflate']],
    [
      'components/',
      [
        ...VOCABULARY,
        'lib/view/',
        'lib/figures/',
        'public/_locales/',
        'preact',
        '@tanstack/virtual-core',
        '@observablehq/plot',
      ],
    ],
    ['lib/figures/', VOCABULARY],
  ])('%s', (layer, others) => {
    const isAllowed = startsWithOne([layer, ...others]);
    expect(forbiddenWays(layer, (target) => !isAllowed(target), true)).toEqual([]);
  });
});

describe('nothing forbidden is brought along by', () => {
  const VIEWS = ['components/', 'preact'];
  const STORE = ['lib/store/', 'dexie'];
  const NAMES = ['lib/dictionary/', 'lib/segmenter.ts', 'jieba-wasm', 'lib/recognise/index.ts'];
  it.each([
    [
      'entrypoints/news.content/',
      [...VIEWS, ...STORE, ...NAMES, 'valibot', 'lib/export/', 'lib/article/page-draft.ts'],
    ],
    ['entrypoints/clip', [...VIEWS, ...STORE, ...NAMES]],
    ['entrypoints/reading.content/', [...STORE, ...NAMES, 'valibot', 'lib/export/', '@mozilla/readability']],
    ['entrypoints/popup/', [...STORE, ...NAMES, 'lib/page/', 'lib/article/']],
    ['entrypoints/background', [...VIEWS, 'lib/page/', '@mozilla/readability', 'dompurify']],
    ['lib/', ['entrypoints/', 'components/']],
  ])('%s', (layer, others) => {
    expect(forbiddenWays(layer, startsWithOne(others), false)).toEqual([]);
  });
});

it('no file imports itself through others', () => {
  const cycles = files.flatMap((file) =>
    waysFrom(graph, file, { types: true })
      .filter((way) => graph.get(way.at(-1) ?? '')?.some(({ target }) => target === file))
      .map((way) => [...way, file].join(' → ')),
  );
  expect(cycles).toEqual([]);
});

it(`no file is longer than ${MAX_LINES} lines`, () => {
  const ours = filesUnder([...FOLDERS, 'test'], /\.(?:tsx?|mjs|css)$/u);
  expect(ours.length).toBeGreaterThan(files.length);
  expect(ours.filter((file) => readSource(file).split('\n').length - 1 > MAX_LINES)).toEqual([]);
});

it('nothing writes HTML into a document', () => {
  // nb. Read it may be, to put a sanitised article into words: then a comma, a semicolon or a bracket follows.
  const writes =
    /\binnerHTML\b(?!\s*[,;)])|\bouterHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/u;
  expect(files.filter((file) => writes.test(readSource(file)))).toEqual([]);
});

describe('names of zones and companies live in the seeds alone', () => {
  /** Shorter ones are also words, or parts of them. */
  const MIN_NAME = 3;
  const names = ['seeds/zones.tsv', 'seeds/companies.tsv'].flatMap(namesIn);

  it('they are there to be looked for', () => {
    expect(names.length).toBeGreaterThan(200);
  });

  it.each(filesUnder(FOLDERS, /\.(?:tsx?|css|html)$/u))('%s', (file) => {
    const source = readSource(file);
    expect(names.filter((name) => source.includes(name))).toEqual([]);
  });

  /** The first two columns of a table: the canonical name, and the aliases between bars. */
  function namesIn(table: string): string[] {
    return readSource(table)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .flatMap((line) => line.split('\t').slice(0, 2))
      .flatMap((cell) => cell.split('|'))
      .filter((name) => name.length >= MIN_NAME);
  }
});
