/** CSL-JSON, for Zotero, Pandoc and whatever sets citations by CSL styles: https://github.com/citation-style-language/schema */
import { toCitation, type Citation } from './citation';
import type { WriteFile } from './format';

export const writeCsl: WriteFile = async ({ batches }, put) => {
  let at = 0;
  put('[');
  for await (const clips of batches) {
    const items = clips.map((clip, index) => JSON.stringify(toItem(toCitation(clip, at + index))));
    if (items.length > 0) put(`${at === 0 ? '' : ','}\n${items.join(',\n')}`);
    at += clips.length;
  }
  put('\n]\n');
};

/** nb. Chinese names are literal: nobody can tell family from given for all of them. */
function toItem(citation: Citation) {
  const { authors, outlet, date, edition, url, tags, notes } = citation;
  return {
    id: citation.key,
    type: citation.isNewspaper ? 'article-newspaper' : 'webpage',
    title: citation.title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet !== '' && { 'container-title': outlet }),
    ...(date !== null && { issued: toDate(date) }),
    ...(edition !== '' && { page: edition }),
    ...(url !== null && { URL: url, accessed: toDate(citation.accessed) }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
    language: 'zh-CN',
  };
}

function toDate(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
