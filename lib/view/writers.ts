/** Who wrote, set apart by what they are. */
import type { PageFacts } from '../model';

/**
 * The writers who are no correspondents (通讯员): `author` as a clipping has it names both, in the order of the page. Where there is none
 * to take out it comes back as it is; empty where only correspondents wrote.
 */
export function authorsAlone({ author, correspondent }: Pick<PageFacts, 'author' | 'correspondent'>): string {
  const others = new Set(correspondent.split(/\s+/));
  const names = author.split(/[\s、，,]+/);
  const authors = names.filter((name) => !others.has(name));
  if (correspondent === '' || authors.length === names.length) return author;
  return authors.join(author.includes('、') ? '、' : ' ');
}
