import type { Composition } from './compose-article';
import type { Dice } from './dice';

/** Characters of a line of a 数字报. */
const COLUMN = 21;

/** The text as a site prints it: a reprint loses its last paragraphs, a 数字报 breaks lines inside words. */
export function printArticle(
  article: Composition,
  as: 'web' | 'columns' | 'reprint',
  dice: Dice,
): Omit<Composition, 'title'> {
  if (as === 'web') return article;
  if (as === 'reprint') {
    const kept = Math.max(1, article.paragraphs.length - dice.roll(3));
    const paragraphs = article.paragraphs.slice(0, kept);
    const text = paragraphs.join('\n');
    return { text, paragraphs, mentions: article.mentions.filter(({ end }) => end <= text.length) };
  }
  // nb. Breaks that are there stay where they are, and new ones push what follows on.
  const breaks: number[] = [];
  let run = 0;
  for (let at = 0; at < article.text.length; at += 1) {
    run = article.text[at] === '\n' ? 0 : run + 1;
    if (run > COLUMN) {
      breaks.push(at);
      run = 1;
    }
  }
  let text = '';
  for (const [number, at] of breaks.entries())
    text += `${article.text.slice(number === 0 ? 0 : breaks[number - 1], at)}\n`;
  text += article.text.slice(breaks.at(-1) ?? 0);
  const moved = (at: number) => at + countUpTo(breaks, at);
  return {
    text,
    paragraphs: article.paragraphs,
    mentions: article.mentions.map((mention) => ({
      ...mention,
      start: moved(mention.start),
      // nb. The last character moves, and the end stands behind it: a break right after a mention is not in it.
      end: moved(mention.end - 1) + 1,
    })),
  };
}

function countUpTo(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
