/** Characters a second of the recognisers, and how their time grows with the text. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadSeeds } from '../../lib/dictionary/load-seeds';
import { readDictionary } from '../../lib/dictionary';
import { analyse, type Means } from '../../lib/recognise';
import { cleanText } from '../../lib/recognise/clean-text';
import { judge } from '../../lib/recognise/gate';
import { findMoney } from '../../lib/recognise/money';
import { FOOTBALL_NEWS } from '../pages/articles';
import { segmentInNode } from '../cli/node-segmenter';
import { figure, printTable } from './table';
import { newspaperText } from './texts';
import { bestOf } from './timing';

const SIZES = [10_000, 100_000, 1_000_000];
const RUNS = 5;

/** Prints the tables of the recognisers. */
export function benchRecognition(): void {
  const packed = loadSeeds();
  const dictionary = readDictionary(packed);
  const works: readonly [name: string, work: (text: string) => unknown][] = [
    ['without a segmenter', withMeans({ dictionary })],
    ['with jieba', withMeans({ dictionary, segment: segmentInNode })],
    ['jieba alone', (text) => segmentInNode(text)],
    ['money alone', (text) => findMoney(text)],
    ['gate, zone news', (text) => judge('', text)],
    ['gate, football', (text) => judge('', text.replace(/[区园港城谷]/g, '场'))],
  ];
  const rows = works.map(([name, work]) => {
    const times = SIZES.map((size) => {
      const text = newspaperText(size);
      const ready = name === 'money alone' ? cleanText(text).text : text;
      return bestOf(RUNS, () => work(ready));
    });
    const growth = times.slice(1).map((time, index) => `× ${(time / (times[index] ?? 1)).toFixed(1)}`);
    return [name, ...times.map((time, index) => figure(((SIZES[index] ?? 0) / time) * 1000)), ...growth];
  });
  printTable(
    'Recognition: characters a second, and how the time grows when the text is ten times as long',
    ['', '10,000', '100,000', '1,000,000', '→ 100,000', '→ 1,000,000'],
    rows,
  );

  const before = heap();
  const kept = readDictionary(packed);
  const size = heap() - before;
  const reading = bestOf(RUNS, () => readDictionary(packed));
  printTable(
    'Dictionary',
    ['', 'ms', 'MB'],
    [['read', reading.toFixed(0), kept.variants.size > 0 && size > 0 ? (size / 1e6).toFixed(1) : '?']],
  );
  const football = FOOTBALL_NEWS.paragraphs.join('\n');
  const quiet = football.repeat(Math.ceil(100_000 / football.length));
  printTable(
    'Gate on 100,000 characters of football news',
    ['', 'ms'],
    [['judge', bestOf(RUNS * 4, () => judge('', quiet)).toFixed(2)]],
  );
}

function withMeans(means: Means): (text: string) => unknown {
  return (text) => analyse(text, means);
}

/** Bytes on the heap after a collection. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
