/**
 * Door 2, for the background: what a text mentions. The pipeline, on one sentence of a wrapped column:
 *
 *   raw       …一行三人到湘潭高新技 ⏎ 术产业开发区管委会，总投资 10.8 ⏎ 亿元的项目…
 *   clean     …一行三人到湘潭高新技术产业开发区管委会，总投资10.8亿元的项目…       clean-text: white space out, with the way back
 *   articles  the lines of the raw text, split where a reader would split them      articles
 *   zones     湘潭|高新技术产业开发区: the ending found, the name walked to its left  zones, name-walk
 *             …高新区 → 湘潭高新技术产业开发区                                        zone-names, generic-zones
 *   companies …有限公司, lists before 等企业, then the short names of what was found  companies, company-lists, company-aliases
 *   plants    宁德时代|动力电池产业园: the firm, and no park                                company-plants
 *   money     10.8亿元 → 1080000000 yuan                                            money, column-sums, numbers
 *   taught    what the reader added and refused                                      reader-words
 *   overlaps  the longest mention wins                                              overlaps
 *   raw       every span goes back to the text as it came                           clean-text
 *
 * Pure: a text, a dictionary and a segmenter in, an analysis out.
 */
import type { Dictionary } from '../dictionary';
import type { Analysis, Article, Mention, ReaderWord, Segmenter, Span } from '../model';
import { ANALYSIS_VERSION } from './analysis-version';
import { splitArticles } from './articles';
import { withoutBlanks } from './clean-text';
import { findCompanies, type CompanyFind } from './companies';
import { nameCompanies } from './company-aliases';
import { findListedCompanies } from './company-lists';
import { partPlants } from './company-plants';
import { resolveGenericZones } from './generic-zones';
import { findColumnSums } from './column-sums';
import { findMoney } from './money';
import { withoutOverlaps } from './overlaps';
import { createReaderWords, type ReaderWords } from './reader-words';
import { read, type Reading } from './reading';
import { nameZones } from './zone-names';
import type { ZoneFind } from './zone-find';
import { findZones, type BareSuffix } from './zones';

export { ANALYSIS_VERSION } from './analysis-version';

/** What the recognisers work with. Without `segment` the left edges of names rest on grammar and dictionary alone. */
export interface Means {
  readonly dictionary: Dictionary;
  readonly segment?: Segmenter | undefined;
  /** What the reader taught: it overrules every rule. */
  readonly readerWords?: readonly Pick<ReaderWord, 'kind' | 'name'>[] | undefined;
}

/**
 * Finds the articles and mentions of a text.
 *
 * @param raw the text as it stands; offsets of the result are UTF-16 code units into it
 * @returns mentions sorted and disjoint, each with the rule that found it. Throws nothing of its own.
 */
export function analyse(raw: string, { dictionary, segment, readerWords = [] }: Means): Analysis {
  const { articles, walls } = splitArticles(raw);
  const reading = read(raw, walls, dictionary, segment);
  const taught = createReaderWords(readerWords, dictionary);
  const found = findZones(reading);
  const { zones: named, owners } = partPlants(reading, found.named);
  const zones = { named, bare: found.bare };
  const mentions = withoutOverlaps([
    ...taught.find(reading),
    ...zoneMentions(reading, zones, articles, taught),
    ...companyMentions(reading, [...findCompanies(reading), ...owners], zones.named, taught),
    ...findColumnSums(raw, reading.clean),
    ...findMoney(reading.text, reading.clean.isLineStart),
  ]);
  return { version: ANALYSIS_VERSION, articles, mentions: toRawMentions(reading, raw, mentions) };
}

/** The spans that lie in each article; both in order, so one walk over each does. */
function byArticle<T extends Span>(articles: readonly Span[], spans: readonly T[]): T[][] {
  let next = 0;
  return articles.map((article) => {
    while ((spans[next]?.start ?? Infinity) < article.start) next++;
    const first = next;
    while ((spans[next]?.end ?? Infinity) <= article.end) next++;
    return spans.slice(first, next);
  });
}

function zoneMentions(
  reading: Reading,
  zones: { readonly named: readonly ZoneFind[]; readonly bare: readonly BareSuffix[] },
  articles: readonly Article[],
  { isRefused }: ReaderWords,
): Mention[] {
  // nb. Before references are resolved: what is no zone is none that 园区 could mean.
  const named = nameZones(reading, zones.named).filter(
    ({ name, canonical }) => !isRefused('zone', name) && !isRefused('zone', canonical),
  );
  const pieces = articles.map(({ start, end }) => ({
    start: reading.clean.toClean(start),
    end: reading.clean.toClean(end),
  }));
  const namedIn = byArticle(pieces, named);
  const bareIn = byArticle(pieces, zones.bare);
  const generic = pieces.flatMap((piece, index) =>
    resolveGenericZones(reading, piece, namedIn[index] ?? [], bareIn[index] ?? []),
  );
  return [
    ...named.map(({ start, end, name, canonical, suffix, rule }) => ({
      type: 'zone' as const,
      start,
      end,
      text: name,
      canonical,
      kind: suffix.kind,
      generic: false,
      rule,
    })),
    ...generic
      .map((reference) => ({
        ...reference,
        type: 'zone' as const,
        text: reading.text.slice(reference.start, reference.end),
        generic: true,
      }))
      .filter(({ text }) => !isRefused('zone', text)),
  ];
}

function companyMentions(
  reading: Reading,
  finds: readonly CompanyFind[],
  zones: readonly Span[],
  { isRefused }: ReaderWords,
): Mention[] {
  const all = [...finds, ...findListedCompanies(reading, finds, zones)].toSorted((a, b) => a.start - b.start);
  return nameCompanies(reading, all)
    .filter(({ name, canonical }) => !isRefused('company', name) && !isRefused('company', canonical))
    .map(({ start, end, name, canonical, rule }) => ({
      type: 'company' as const,
      start,
      end,
      text: name,
      canonical,
      rule,
    }));
}

/**
 * Moves mentions from clean to raw text, and writes them as the page does; their canonical names too, but in simplified
 * characters, so that one zone is one name in every collection.
 */
function toRawMentions(reading: Reading, raw: string, mentions: readonly Mention[]): Mention[] {
  const asWritten = new Map<string, string>();
  const moved = mentions.map((mention) => {
    const span = reading.clean.toRaw(mention);
    const text = withoutBlanks(raw.slice(span.start, span.end));
    if (mention.type !== 'money') asWritten.set(mention.text, simplified(text, reading.dictionary.variants));
    return { ...mention, ...span, text };
  });
  return moved.map((mention) => ({
    ...mention,
    canonical: asWritten.get(mention.canonical) ?? mention.canonical,
  }));
}

function simplified(text: string, variants: ReadonlyMap<string, string>): string {
  return [...text].map((character) => variants.get(character) ?? character).join('');
}
