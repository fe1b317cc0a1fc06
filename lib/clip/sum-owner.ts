/**
 * Whose a sum is, of the companies or zones of its clause: a round-up joins one project to the next by semicolons, and what stands
 * in one sentence with a company is mostly another's.
 *
 *   甲公司投资3000万元，建一条生产线；乙公司投资2.5亿元         3000万元 is of 甲公司, 2.5亿元 of 乙公司
 *   甲公司与示例开发区签约新材料项目，总投资15亿元              15亿元 is of 甲公司, but for a comma: loosely
 */
import type { Analysis, Mention, MoneyMention, Span } from '../model';
import { sentenceSpan } from './sentence';

/** nb. Not the comma: it parts a sum from its company as often as two companies. */
const CLAUSE_END = /[；;。！？!?]/u;
const PHRASE_END = /[，,：:；;]/u;
/** Between names that share a sum: 甲公司、乙公司和丙公司共同投资5亿元. */
const LIST_MARK = /^\s*(?:[、/和与及暨]|以及)?\s*$/u;

export interface SumOwner {
  /** Those whose sum it is by its place: the nearest name, and those in one list with it. */
  readonly names: ReadonlySet<string>;
  /** A comma stands between: the two are of one clause, and no more is known. */
  readonly isLoose: boolean;
}

/** The owners of a sum among the mentions of a type; none where its clause names none. */
export function findOwners(
  text: string,
  { articles, mentions }: Analysis,
  type: 'zone' | 'company',
  sum: MoneyMention,
): SumOwner {
  const clause = clauseAround(
    text,
    sum,
    sentenceSpan(
      text,
      sum,
      articles.find(({ start, end }) => start <= sum.start && sum.end <= end),
    ),
  );
  const named = mentions.filter(
    (mention) => mention.type === type && clause.start <= mention.start && mention.end <= clause.end,
  );
  // nb. A line end parts what stands on two lines of a list; in a column it parts nothing, and the line of the sum names none.
  const inLine = named.filter((name) => !between(text, name, sum).includes('\n'));
  const candidates = inLine.length > 0 ? inLine : named;
  const [nearest] = candidates
    .map((name, at) => ({ at, ...distance(text, name, sum) }))
    .toSorted(
      (one, other) =>
        Number(one.isLoose) - Number(other.isLoose) ||
        Number(one.isAfter) - Number(other.isAfter) ||
        one.length - other.length,
    );
  if (!nearest) return { names: new Set(), isLoose: false };
  return {
    names: new Set(listAround(text, candidates, nearest.at).map(({ canonical }) => canonical)),
    isLoose: nearest.isLoose,
  };
}

function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  let from = start;
  while (from > sentence.start && !CLAUSE_END.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < sentence.end && !CLAUSE_END.test(text[to] ?? '')) to += 1;
  return { start: from, end: to };
}

function between(text: string, one: Span, other: Span): string {
  return one.end <= other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
}

function distance(text: string, name: Span, sum: Span) {
  const parted = between(text, name, sum);
  return { length: parted.length, isLoose: PHRASE_END.test(parted), isAfter: name.start > sum.start };
}

/** The name and its neighbours, as far as nothing but a list's marks stands between them. */
function listAround(text: string, names: readonly Mention[], at: number): Mention[] {
  const isJoined = (left: number) => {
    const [one, other] = [names[left], names[left + 1]];
    return one !== undefined && other !== undefined && LIST_MARK.test(between(text, one, other));
  };
  let first = at;
  while (isJoined(first - 1)) first -= 1;
  let last = at;
  while (isJoined(last)) last += 1;
  return names.slice(first, last + 1);
}
