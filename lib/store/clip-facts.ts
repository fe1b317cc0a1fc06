/** What the lists show of an analysis, computed once when a clipping is saved. */
import type { Analysis, Clip, Mention } from '../model';

type ClipFacts = Pick<Clip, 'zones' | 'companies' | 'largestSum' | 'mentionCount' | 'analysisVersion'>;

/** Canonical names by number of mentions, ties by first appearance, and the largest sum that is no size label. */
export function toClipFacts({ mentions, version }: Analysis): ClipFacts {
  return {
    zones: rankNames(mentions.filter((mention) => mention.type === 'zone')),
    companies: rankNames(mentions.filter((mention) => mention.type === 'company')),
    largestSum: findLargestSum(mentions),
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

function findLargestSum(mentions: readonly Mention[]): number | null {
  let largest: number | null = null;
  for (const mention of mentions) {
    if (mention.type !== 'money' || mention.scale) continue;
    const sum = mention.cnyMax ?? mention.cny;
    if (sum !== undefined && (largest === null || sum > largest)) largest = sum;
  }
  return largest;
}
