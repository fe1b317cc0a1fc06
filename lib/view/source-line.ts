/** Where a clipping comes from, in one line: what stands under a quotation. */
import type { Clip } from '../model';
import { outletInWords } from './reprint-words';
import type { Words } from './words';

/** 《山西日报》2026-11-20 第03版：要闻《文水经开区签下六个项目》https://… What the clipping does not say is left out. */
export function sourceLine(
  { site, date, edition, title, url }: Pick<Clip, 'site' | 'date' | 'edition' | 'title' | 'url'>,
  words: Words,
): string {
  const isChinese = words.language.startsWith('zh');
  const headline = title.trim() === '' ? '' : isChinese ? `《${title.trim()}》` : `“${title.trim()}”`;
  const outlet = site === '' ? '' : outletInWords(site, words);
  return [outlet, date ?? '', edition, headline, url].filter((part) => part !== '').join(' ');
}

/** A quotation with its source under it. */
export function quoteWithSource(quote: string, source: string): string {
  return `${quote.trim()}\n—— ${source}`;
}
