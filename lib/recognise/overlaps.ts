/**
 * One page, one reading: spans never nest and never overlap. The longest mention wins (张江科技孵化有限公司 over 张江);
 * of two equally long ones the earlier, and at the same place the reader's own word, then the type named first in the list.
 */
import { MENTION_TYPES, type Mention } from '../model';

const length = (mention: Mention): number => mention.end - mention.start;

const isTaught = (mention: Mention): boolean => mention.rule.startsWith('reader.');

/** The mentions that stand, sorted by start. Linear after sorting. */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const byClaim = mentions.toSorted(
    (a, b) =>
      length(b) - length(a) ||
      a.start - b.start ||
      Number(isTaught(b)) - Number(isTaught(a)) ||
      MENTION_TYPES.indexOf(a.type) - MENTION_TYPES.indexOf(b.type),
  );
  const taken = new Uint8Array(mentions.reduce((last, { end }) => Math.max(last, end), 0));
  const standing: Mention[] = [];
  for (const mention of byClaim) {
    // nb. as the longer ones are placed first, an overlap always covers one of the shorter one's ends.
    if (taken[mention.start] || taken[mention.end - 1]) continue;
    taken.fill(1, mention.start, mention.end);
    standing.push(mention);
  }
  return standing.toSorted((a, b) => a.start - b.start);
}
