/** Another print of a story, in words: where it ran, and what it says otherwise. */
import type { Difference, Reprint } from '../model';
import { MENTION_WORDS, type MessageKey, type Words } from './words';

export const DIFFERENCE_WORDS = {
  ...MENTION_WORDS,
  title: 'differTitle',
  date: 'differDate',
} as const satisfies Record<Difference['of'], MessageKey>;

/** Outlets that are written between 《》 in Chinese: papers and journals, not agencies and sites. */
const PRINTED = /[报刊]$/u;

/** 《团结报》, 新华网, Xinhua; “another place” where the clipping names none. */
export function outletInWords(site: string, { t, language }: Words): string {
  if (site === '') return t('reprintElsewhere');
  return language.startsWith('zh') && PRINTED.test(site) ? `《${site}》` : site;
}

/** 同一篇报道，《团结报》也登过（2026-07-21，news.example.cn）: the paper a story is from, and the site on which it stood. */
export function reprintInWords({ clip }: Reprint, words: Words): string {
  const { site, date, url } = clip;
  const outlet = outletInWords(site, words);
  const host = hostOf(url);
  const details = [date ?? '', host === site ? '' : host].filter((part) => part !== '');
  if (details.length === 0) return words.t('reprintUndated', outlet);
  return words.t('reprintOf', outlet, details.join(words.language.startsWith('zh') ? '，' : ', '));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** 这篇 95亿元，那篇 100亿元. */
export function differenceInWords({ here, there }: Difference, { t }: Words): string {
  if (there === '') return t('differHere', here);
  return here === '' ? t('differThere', there) : t('differBoth', here, there);
}
