/**
 * `npm run -s score -- DIR [-v] [--no-seeds]` compares the recognisers with the annotations DIR/*.json; the texts lie
 * beside them or in DIR/../seeds. `--no-seeds` leaves the seeds' zones and companies out of the dictionary, `-v` shows
 * every miss. `npm run -s score -- --gate FILE.jsonl [-v]` measures the verdict on labelled news instead.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import type { Dictionary } from '../../lib/dictionary/index';
import { judge } from '../../lib/recognise/gate';
import { analyse } from '../../lib/recognise/index';
import { readAnnotation } from './annotation';
import { measure, sum, type Measure } from './measure';
import { measureVerdicts, readLabelledNews } from './measure-verdicts';
import { segmentInNode } from './node-segmenter';
import { headOf, lineOf, rowOf, tableOf } from './print-score';
import { messageOf, readText } from './read-text';

function scoreFolder(folder: string, dictionary: Dictionary, verbose: boolean): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const measures: Measure[] = [];
  for (const name of names.toSorted()) {
    const text = readText(textBeside(folder, basename(name, '.json')));
    const annotation = readAnnotation(readText(join(folder, name)), text);
    const one = measure(text, analyse(text, { dictionary, segment: segmentInNode }), annotation);
    measures.push(one);
    if (verbose && one.misses.length > 0)
      console.log([name, ...one.misses.map((miss) => lineOf(text, miss)), ''].join('\n'));
  }
  if (measures.length === 0) throw new Error(`no annotation (*.json) in ${folder}`);
  console.log(tableOf(sum(measures)));
}

function textBeside(folder: string, name: string): string {
  const places = [join(folder, `${name}.txt`), join(folder, '..', 'seeds', `${name}.txt`)];
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error(`no text for ${name}.json: looked for ${places.join(' and ')}`);
  return found;
}

function scoreGate(file: string, verbose: boolean): void {
  const { count, wrong } = measureVerdicts(readLabelledNews(readText(file)), judge);
  if (verbose)
    for (const { news, verdict } of wrong) {
      const reasons = verdict.reasons.map(({ rule, evidence, weight }) => `${rule} ${evidence} ${weight}`);
      const start = `${news.title} | ${news.text.slice(0, 60).replace(/\s+/gu, '·')}`;
      console.log(
        `  ${news.isZoneNews ? 'missed' : 'spurious'} ${verdict.score}: ${start} — ${reasons.join(', ')}`,
      );
    }
  console.log([headOf(), rowOf('zone news', count)].join('\n'));
}

try {
  const options = process.argv.slice(2);
  const [path, ...others] = options.filter((option) => !option.startsWith('-'));
  const verbose = options.includes('-v');
  if (path === undefined || others.length > 0)
    throw new Error('usage: npm run -s score -- DIR [-v] [--no-seeds], or --gate FILE.jsonl [-v]');
  if (options.includes('--gate')) scoreGate(path, verbose);
  else scoreFolder(path, loadDictionary({ seeds: !options.includes('--no-seeds') }), verbose);
} catch (thrown) {
  console.error(messageOf(thrown));
  process.exitCode = 1;
}
