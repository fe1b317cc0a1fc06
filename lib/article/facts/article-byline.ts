/** Who wrote one of several articles of a page, by its own text: each has its byline at its head or its end. */
import type { PageFacts } from '../../model';
import { saidByBylines } from './bylines';
import { cleanNames } from './names';

/** The writers that a text names, and those of them whom it calls 通讯员; null where it names none. */
export function bylineOf(text: string): Pick<PageFacts, 'author' | 'correspondent'> | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { author } = saidByBylines({ lines, bodyLines: lines, imprint: [], tail: [] });
  const names = author === undefined ? null : cleanNames(author);
  return names && { author: names.all, correspondent: names.correspondents };
}
