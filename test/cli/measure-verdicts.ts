/** The gate's score: verdicts beside labelled news. */
import type { Verdict } from '../../lib/model';
import type { Count } from './measure';

/** A news text with a reader's answer to “is this zone news?”. */
export interface LabelledNews {
  readonly isZoneNews: boolean;
  readonly title: string;
  readonly text: string;
}

/** Reads lines of JSON with `label` (“zone-news” or another), `title` and `text`. Throws Error with the line's number. */
export function readLabelledNews(lines: string): LabelledNews[] {
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const item: unknown = JSON.parse(line);
    if (
      typeof item !== 'object' ||
      item === null ||
      !('label' in item) ||
      !('text' in item) ||
      typeof item.text !== 'string'
    )
      throw new Error(`line ${index + 1} has no label or no text`);
    const title = 'title' in item && typeof item.title === 'string' ? item.title : '';
    return [{ isZoneNews: item.label === 'zone-news', title, text: item.text }];
  });
}

/** A text the gate got wrong. */
export interface WrongVerdict {
  readonly news: LabelledNews;
  readonly verdict: Verdict;
}

/** Counts the verdict “zone news”, and gives the texts it got wrong. */
export function measureVerdicts(
  news: readonly LabelledNews[],
  judge: (title: string, text: string) => Verdict,
): { readonly count: Count; readonly wrong: readonly WrongVerdict[] } {
  const count = { right: 0, found: 0, wanted: 0 };
  const wrong: WrongVerdict[] = [];
  for (const item of news) {
    const verdict = judge(item.title, item.text);
    if (item.isZoneNews) count.wanted++;
    if (verdict.isZoneNews) count.found++;
    if (item.isZoneNews && verdict.isZoneNews) count.right++;
    if (item.isZoneNews !== verdict.isZoneNews) wrong.push({ news: item, verdict });
  }
  return { count, wrong };
}
