/** Inputs made to hurt: for each, its cost beside newspaper text of the same length, and how the time grows when it doubles. */
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import { analyse } from '../../lib/recognise';
import { judge } from '../../lib/recognise/gate';
import { segmentInNode } from '../cli/node-segmenter';
import { printTable } from './table';
import { newspaperText } from './texts';
import { bestOf } from './timing';

const SIZE = 50_000;
const RUNS = 3;

const UNITS: Readonly<Record<string, string>> = {
  digits: '1',
  'figures without end': '1亿',
  ranges: '1-',
  'scales upon scales': '万亿',
  'groups of digits': ',111',
  sums: '投资5亿元，',
  'bare scales': '亿',
  endings: '经开区',
  'generic references': '园区、',
  zones: '沛县经开区、',
  'endings of firms': '有限公司',
  firms: '三一集团、',
  'lists of firms': '恒茂、豪森等企业',
  等: '等',
  'list without end': '恒、',
  'open brackets': '（',
  'pairs of brackets': '（长治）',
  places: '长治',
  'lines of one character': '区\n',
  spaces: '区 ',
  bylines: '完。 李明\n',
  datelines: '南方日报讯 开\n',
  quotes: '“',
  'one unknown word': '魃',
  emoji: '🏭',
};

/** Prints the table of the worst inputs. */
export function benchWorstCases(): void {
  const means = { dictionary: loadDictionary(), segment: segmentInNode };
  const work = (text: string) => [analyse(text, means), judge('', text)];
  const usual = bestOf(RUNS, () => work(newspaperText(SIZE)));
  const rows = Object.entries(UNITS).map(([name, unit]) => {
    const single = unit.repeat(SIZE / unit.length);
    const double = unit.repeat((2 * SIZE) / unit.length);
    const time = bestOf(RUNS, () => work(single));
    return [
      name,
      `× ${(time / usual).toFixed(1)}`,
      `× ${(bestOf(RUNS, () => work(double)) / time).toFixed(1)}`,
    ];
  });
  printTable(
    `Worst inputs, ${SIZE.toLocaleString('en')} characters: time beside newspaper text, and growth when doubled (linear: 2)`,
    ['', 'beside a newspaper', 'doubled'],
    rows,
  );
}
