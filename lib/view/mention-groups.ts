/**
 * The mentions of a page as a reader counts them: one row a zone, a company, a sum, however often and under whatever
 * short name it occurs. 沛县经开区, 经开区 and 沛县经济技术开发区 are one zone mentioned three times.
 */
import type { CompanyMention, Mention, MoneyMention, ZoneKind, ZoneMention } from '../model';

export interface NameGroup {
  readonly canonical: string;
  readonly count: number;
  /** The other ways in which the page writes the name, in order of appearance. */
  readonly forms: readonly string[];
  /** Of a zone; null for a company. */
  readonly kind: ZoneKind | null;
}

export interface SumGroup {
  /** The first mention of this sum in this role. */
  readonly mention: MoneyMention;
  readonly count: number;
}

export interface MentionGroups {
  /** Most mentioned first; what is mentioned equally often, in order of appearance. */
  readonly zones: readonly NameGroup[];
  readonly companies: readonly NameGroup[];
  /** Largest first, foreign currencies after yuan, size labels (千亿级) last. */
  readonly sums: readonly SumGroup[];
  /** Mentions of each type, repeated ones counted. */
  readonly counts: Readonly<Record<Mention['type'], number>>;
}

/** Groups the mentions of a text, given in the order of the text. */
export function groupMentions(mentions: readonly Mention[]): MentionGroups {
  const zones = mentions.filter((mention) => mention.type === 'zone');
  const companies = mentions.filter((mention) => mention.type === 'company');
  const sums = mentions.filter((mention) => mention.type === 'money');
  return {
    zones: groupNames(zones),
    companies: groupNames(companies),
    sums: groupSums(sums),
    counts: { zone: zones.length, company: companies.length, money: sums.length },
  };
}

function groupNames(mentions: readonly (ZoneMention | CompanyMention)[]): NameGroup[] {
  const byName = groupBy(mentions, (mention) => mention.canonical);
  return [...byName]
    .map(([canonical, same]) => ({
      canonical,
      count: same.length,
      forms: [...new Set(same.map((mention) => mention.text))].filter((form) => form !== canonical),
      kind: same.map((mention) => (mention.type === 'zone' ? mention.kind : null))[0] ?? null,
    }))
    .toSorted((a, b) => b.count - a.count);
}

function groupSums(mentions: readonly MoneyMention[]): SumGroup[] {
  const bySum = groupBy(mentions, (mention) =>
    [mention.text, mention.per ?? '', mention.role, mention.approx, mention.scale].join(' '),
  );
  return [...bySum.values()]
    .flatMap((same) => same.slice(0, 1).map((mention) => ({ mention, count: same.length })))
    .toSorted((a, b) => rank(a.mention) - rank(b.mention) || size(b.mention) - size(a.mention));
}

function rank(mention: MoneyMention): number {
  if (mention.scale) return 2;
  return mention.currency === undefined ? 0 : 1;
}

function size(mention: MoneyMention): number {
  return mention.cnyMax ?? mention.cny ?? mention.valueMax ?? mention.value ?? 0;
}

// Node 20, in which the tests run, has no Map.groupBy.
function groupBy<T>(items: readonly T[], toKey: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(toKey(item));
    if (group) group.push(item);
    else groups.set(toKey(item), [item]);
  }
  return groups;
}
