/** What the lists show of an analysis, computed once when a clipping is saved. */
import { INVESTED_ROLES, type Analysis, type Clip, type Mention } from '../model';

type ClipFacts = Pick<
  Clip,
  'zones' | 'companies' | 'largestSum' | 'sumRole' | 'mentionCount' | 'analysisVersion'
>;

/** Canonical names by number of mentions, ties by first appearance, and the sum that stands for it (Clip.largestSum). */
export function toClipFacts({ mentions, version }: Analysis): ClipFacts {
  return {
    zones: rankNames(mentions.filter((mention) => mention.type === 'zone')),
    companies: rankNames(mentions.filter((mention) => mention.type === 'company')),
    ...findSum(mentions),
    mentionCount: mentions.length,
    analysisVersion: version,
  };
}

/** An unnamed reference (经开区 standing alone) counts for the zone that its canonical name says. */
function rankNames(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { canonical } of mentions) counts.set(canonical, (counts.get(canonical) ?? 0) + 1);
  return [...counts].toSorted(([, first], [, second]) => second - first).map(([name]) => name);
}

function findSum(mentions: readonly Mention[]): Pick<Clip, 'largestSum' | 'sumRole'> {
  let found: Pick<Clip, 'largestSum' | 'sumRole'> = { largestSum: null, sumRole: null };
  for (const mention of mentions) {
    if (mention.type !== 'money' || mention.scale) continue;
    const sum = { largestSum: mention.cnyMax ?? mention.cny ?? null, sumRole: mention.role };
    if (sum.largestSum !== null && standsBefore(sum, found)) found = sum;
  }
  return found;
}

function standsBefore(
  one: Pick<Clip, 'largestSum' | 'sumRole'>,
  other: Pick<Clip, 'largestSum' | 'sumRole'>,
): boolean {
  if (isInvested(one) !== isInvested(other)) return isInvested(one);
  return (one.largestSum ?? -Infinity) > (other.largestSum ?? -Infinity);
}

function isInvested({ sumRole }: Pick<Clip, 'sumRole'>): boolean {
  return INVESTED_ROLES.some((role) => role === sumRole);
}
