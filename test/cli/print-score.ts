/** The score as a table for people. */
import {
  CLASSES,
  f1Of,
  precisionOf,
  recallOf,
  SHARES,
  shareOf,
  type Count,
  type Measure,
  type MentionClass,
  type Miss,
} from './measure';

const CLASS_NAMES: Record<MentionClass, string> = {
  zones: 'named zones',
  parks: 'named parks',
  generic: 'generic references, zone right',
  genericSpans: 'generic references, span only',
  companies: 'companies',
  money: 'money',
};

const SHARE_NAMES: Record<(typeof SHARES)[number], string> = {
  zoneCanonicals: 'canonical names of zones and parks found',
  companyCanonicals: 'canonical names of companies found',
  moneyValues: 'values of sums found',
  moneyApprox: 'approx of sums found',
  moneyScale: 'scale of sums found',
  moneyRoles: 'roles of sums found',
  articleEdges: 'articles with both edges right',
  articleTitles: 'articles with the title right too',
};

/** The table: precision, recall and F1 for each class, then what is right of the attributes. */
export function tableOf({ counts, shares }: Measure): string {
  const rows = CLASSES.map((name) => rowOf(CLASS_NAMES[name], counts[name]));
  const rest = SHARES.map((name) => {
    const { right, of } = shares[name];
    return `${SHARE_NAMES[name].padEnd(42)}${figure(shareOf(shares[name]))}   ${right}/${of}`;
  });
  return [headOf(), ...rows, '', ...rest].join('\n');
}

/** The table's first line. */
export function headOf(): string {
  return `${''.padEnd(32)}${'precision'.padStart(10)}${'recall'.padStart(10)}${'F1'.padStart(8)}   right/found/wanted`;
}

/** One line of the table. */
export function rowOf(name: string, count: Count): string {
  const figures =
    figure(precisionOf(count)).padStart(10) +
    figure(recallOf(count)).padStart(10) +
    figure(f1Of(count)).padStart(8);
  return `${name.padEnd(32)}${figures}   ${count.right}/${count.found}/${count.wanted}`;
}

/** Characters of the text shown on either side of a miss. */
const CONTEXT = 12;

/** One line that shows a miss where it stands. */
export function lineOf(text: string, miss: Miss): string {
  const { start, end } = miss;
  const long = end - start > 4 * CONTEXT;
  const body = long
    ? `${text.slice(start, start + CONTEXT)}…${text.slice(end - CONTEXT, end)}`
    : text.slice(start, end);
  const shown = `${text.slice(Math.max(0, start - CONTEXT), start)}[${body}]${text.slice(end, end + CONTEXT)}`;
  const was = [miss.expected && `expected ${miss.expected}`, miss.found && `found ${miss.found}`];
  return `  ${miss.how} ${miss.what} at ${start}: ${shown.replace(/\s+/gu, '·')} — ${was.filter(Boolean).join(', ')}`;
}

function figure(value: number): string {
  return value.toFixed(3);
}
