/** What the publishing software of most Chinese papers leaves in a comment: see ../enp-property.ts. */
import { enpProperty } from '../enp-property';
import type { FactPage, Said } from './fact-page';

/** What the comment says. */
export function saidByComment({ document }: Pick<FactPage, 'document'>): Said {
  const property = (name: Parameters<typeof enpProperty>[1]) => enpProperty(document, name);
  return {
    title: property('title'),
    datetime: property('date'),
    source: property('sourcename'),
    author: property('author'),
    editor: property('liability'),
  };
}
