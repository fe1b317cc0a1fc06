/** The headline among all that a page says it is. */
import { articleTitle, oneLine } from '../article-title';
import type { Provenance } from '../../model';
import type { Fact, FactPage, Said } from './fact-page';
import { isNameOfPaper } from './headline';

interface Answer {
  readonly from: Provenance;
  readonly said: Said;
}

/** What declares the headline alone. og:title and its like have the site's name behind it as often as not. */
const DECLARES: readonly Provenance[] = ['cms-comment', 'page-script'];

/** The headline of a page, given what its sources say; null where it has none. At most MAX_TITLE_CHARS characters. */
export function titleOf(page: FactPage, answers: readonly Answer[]): Fact | null {
  for (const wanted of DECLARES) {
    const said = answers.find(({ from }) => from === wanted)?.said.title;
    const value = said ? oneLine(said) : '';
    if (value !== '') return { value: whole(value, page), from: wanted };
  }
  if (page.headline) return { value: whole(oneLine(page.headline.text), page), from: 'heading' };
  const value = whole(articleTitle(page.document), page);
  // A title that names but the site leaves it to the element that says it holds the headline.
  if (value === '' || isNameOfPaper(value))
    for (const { from, said } of answers) {
      const title = oneLine(said.title ?? '');
      if (/mark/.test(from) && title.length >= MIN_MARKED_CHARS && !isNameOfPaper(title))
        return { value: title, from };
    }
  return value === '' ? null : { value, from: 'heading' };
}

const MIN_MARKED_CHARS = 6;

/** 本文原标题：《…》 gives whole what a portal cut off. */
function whole(title: string, { lines }: Pick<FactPage, 'lines'>): string {
  if (!/(?:…|\.{3})$/.test(title)) return title;
  const start = title.replace(/[….]+$/, '').trim();
  const full = lines
    .map((line) => /原标题\s*[:：]\s*《?(.+?)》?$/.exec(line)?.[1] ?? '')
    .find((each) => each.length > title.length && each.startsWith(start));
  return full === undefined ? title : oneLine(full);
}
