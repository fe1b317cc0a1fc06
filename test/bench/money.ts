/** Sums alone beside Recognizers-Text, the library that finds Chinese currency by patterns, on the same texts in the same run. */
import { NumberWithUnitRecognizer } from '@microsoft/recognizers-text-number-with-unit';
import { cleanText } from '../../lib/recognise/clean-text';
import { findMoney } from '../../lib/recognise/money';
import { printTable } from './table';
import { newspaperText } from './texts';
import { bestOf } from './timing';

/** Short texts: the other library's time grows with the square of the text. */
const SIZES = [500, 1_000, 2_000];
const RUNS = 3;
/** Ours takes too little for the clock: it is timed over so many texts. */
const REPEATS = 200;

/** Prints how many times as fast sums are found. */
export function benchMoney(): void {
  const model = new NumberWithUnitRecognizer('zh-cn').getCurrencyModel();
  const rows = SIZES.map((size) => {
    const { text } = cleanText(newspaperText(size));
    const theirs = bestOf(RUNS, () => model.parse(text));
    const ours =
      bestOf(RUNS, () => {
        for (let run = 0; run < REPEATS; run++) findMoney(text);
      }) / REPEATS;
    return [
      `${size.toLocaleString('en')} characters`,
      String(model.parse(text).length),
      String(findMoney(text).length),
      `× ${Math.round(theirs / ours).toLocaleString('en')}`,
    ];
  });
  printTable('Sums beside Recognizers-Text', ['', 'its sums', 'our sums', 'as fast'], rows);
}
