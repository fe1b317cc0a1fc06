/**
 * Which file of the project imports which, read from the sources themselves: static, dynamic and type imports, re-exports.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A path from the project's root (lib/model.ts), or for a package what the import says (preact/hooks). */
  readonly target: string;
  /** Gone when the code is built: it says what a value looks like, and brings nothing along. */
  readonly isType: boolean;
}

/** Each source file, by its path from the root, with what it imports. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

export const ROOT = join(import.meta.dirname, '..');

/** The files under these folders, as paths from the root with forward slashes. */
export function filesUnder(folders: readonly string[], endings: RegExp): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Throws Error where a file cannot be parsed, or imports a file that is not there. */
export function readImportGraph(folders: readonly string[]): ImportGraph {
  return new Map(filesUnder(folders, /\.tsx?$/u).map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): Import[] {
  const source = readSource(file);
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: resolve(file, moduleRequest.value),
    // nb. `import './style.css'` names nothing, and is no type.
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ target: resolve(file, moduleRequest.value), isType }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const name = source.slice(moduleRequest.start + 1, moduleRequest.end - 1);
    return { target: resolve(file, name), isType: false };
  });
  return [...imports, ...reexports, ...dynamic];
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  // nb. What follows a ? says how the file is bundled (style.css?inline).
  const path = posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
  const ways = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}.d.ts`, path];
  const found = ways.find((way) => existsSync(join(ROOT, way)));
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is not there`);
  return found;
}

/**
 * The ways from a file to all that it brings along, itself left out: each as the chain of files, first to last, so that a
 * failing test shows how something got there. With `types`, what it only names as a type is followed too.
 */
export function waysFrom(graph: ImportGraph, start: string, { types }: { types: boolean }): string[][] {
  const ways = new Map<string, string[]>([[start, [start]]]);
  // nb. A Map is walked in order, also over what is added on the way.
  for (const [file, way] of ways)
    for (const { target, isType } of graph.get(file) ?? [])
      if ((types || !isType) && !ways.has(target)) ways.set(target, [...way, target]);
  return [...ways.values()].slice(1);
}
