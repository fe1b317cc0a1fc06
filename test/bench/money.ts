/** Sums alone beside Recognizers-Text, the library that finds Chinese currency by patterns, on the same texts in the same run. */
import { NumberWithUnitRecognizer } from '@microsoft/recognizers-text-number-with-unit';
import { cleanText } from '../../lib/recognise/clean-text';
import { findMoney } from '../../lib/recognise/money';
import { figure, printTable } from './table';
import { newspaperText } from './texts';
import { bestOf } from './timing';

/** Short texts: the other library's time grows with the square of the text. */
const SIZES = [500, 1_000, 2_000];
const RUNS = 3;
/** Ours takes too little for the clock: it is timed over so many texts. */
const REPEATS = 200;

/** What a walk over sums could read again and again, or look back from for long: one for each pattern of ours. */
const WORST: readonly string[] = [
  '1',
  '零',
  '1,111,',
  '1，',
  '亿',
  '万亿',
  '亿元',
  '1元',
  '￥1',
  '1美元',
  '第1亿',
  '数十',
  '二三十',
  '1-',
  '1亿到2亿到',
  '5亿、3亿元',
  '百亿级',
  '1元零',
  '三块又',
  '1个亿',
  '投资亿',
  '投1亿',
  '总投资，1亿',
  '其中一期1亿元',
  '新台币（',
];
const WORST_SIZE = 100_000;

/** Prints how many times as fast sums are found, and what the worst inputs cost. */
export function benchMoney(): void {
  benchBeside();
  benchWorst();
}

function benchBeside(): void {
  const model = new NumberWithUnitRecognizer('zh-cn').getCurrencyModel();
  const rows = SIZES.map((size) => {
    const { text } = cleanText(newspaperText(size));
    const theirs = bestOf(RUNS, () => model.parse(text));
    const ours =
      bestOf(RUNS, () => {
        for (let run = 0; run < REPEATS; run++) findMoney(text);
      }) / REPEATS;
    return [
      `${figure(size)} characters`,
      String(model.parse(text).length),
      String(findMoney(text).length),
      `× ${Math.round(theirs / ours).toLocaleString('en')}`,
    ];
  });
  printTable('Sums beside Recognizers-Text', ['', 'its sums', 'our sums', 'as fast'], rows);
}

function benchWorst(): void {
  const news = cleanText(newspaperText(WORST_SIZE)).text;
  const usual = bestOf(RUNS, () => findMoney(news));
  const rows = WORST.map((unit) => {
    const [single, double] = [1, 2].map((times) => {
      const text = unit.repeat((times * WORST_SIZE) / unit.length);
      return bestOf(RUNS, () => findMoney(text));
    });
    return [
      `${unit}${unit}…`,
      `× ${((single ?? 0) / usual).toFixed(1)}`,
      `× ${((double ?? 0) / (single ?? 1)).toFixed(1)}`,
    ];
  });
  printTable(
    `Sums alone on their worst inputs, ${figure(WORST_SIZE)} characters: time beside newspaper text, and growth when doubled (linear: 2)`,
    ['', 'beside a newspaper', 'doubled'],
    rows,
  );
}
