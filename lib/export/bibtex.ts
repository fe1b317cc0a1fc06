/** BibTeX in UTF-8, for LaTeX with biblatex and for what reads it: a newspaper's article is an @article, a page of the web @online. */
import { toCitation, type Citation } from './citation';
import type { WriteFile } from './format';

export const writeBibtex: WriteFile = async ({ batches }, put) => {
  let at = 0;
  for await (const clips of batches) {
    put(clips.map((clip, index) => toEntry(toCitation(clip, at + index))).join('\n'));
    if (clips.length > 0) put('\n');
    at += clips.length;
  }
};

function toEntry(citation: Citation): string {
  const { isNewspaper, date, url, outlet, edition } = citation;
  const fields: (readonly [name: string, value: string])[] = [
    // nb. Twice in braces: a style would else make its letters small.
    ['title', `{${escapeTex(citation.title)}}`],
    // Each in braces: names are whole, and one that holds “and” is still one.
    ['author', citation.authors.map((author) => `{${escapeTex(author)}}`).join(' and ')],
    [isNewspaper ? 'journal' : 'organization', escapeTex(outlet)],
    ['date', date ?? ''],
    ['year', date?.slice(0, 4) ?? ''],
    ['month', date?.slice(5, 7) ?? ''],
    ['pages', escapeTex(edition)],
    // nb. An address is taken to the letter; those that are links hold no brace.
    ['url', url?.replace(/[{}]/gu, encodeURIComponent) ?? ''],
    ['urldate', citation.accessed],
    ['langid', 'chinese'],
    ['keywords', citation.tags.map((tag) => escapeTex(tag).replaceAll(',', ' ')).join(', ')],
    ['note', citation.notes.map(escapeTex).join(' ')],
    ...(isNewspaper ? [['entrysubtype', 'newspaper'] as const] : []),
  ];
  const written = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${isNewspaper ? 'article' : 'online'}{${citation.key},\n${written.join('')}}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}%#&$_^~]/gu, (sign) => TEX[sign] ?? `\\${sign}`);
}
