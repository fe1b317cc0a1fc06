/**
 * A clipping as a citation: what the citation formats share, as CSL-JSON names it
 * (https://docs.citationstyles.org/en/stable/specification.html).
 *
 * Why no library writes them: @citation-js 0.9, given the same facts, leaves the outlet, the day and whatever stands in braces
 * out of BibTeX, and authors who are no “family, given” out of RIS; processors of CSL styles (citeproc) are under the AGPL, and the
 * styles for GB/T 7714 under licences of their own. @citation-js reads our files back in the tests instead.
 */
import { toLocalDay } from './local-time';
import type { ExportedClip } from './format';
import { passageStates, toStateRemark } from './passage-state';
import { toLine, toLink } from './safe-text';
import { toTitle } from './article';

export interface Citation {
  /** Unique within a file; Latin letters, digits and hyphens. */
  readonly key: string;
  /** A newspaper's article, or a page of the web. */
  readonly isNewspaper: boolean;
  readonly title: string;
  readonly authors: readonly string[];
  /** The newspaper or site; empty where it is not known. */
  readonly outlet: string;
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** 3, A03: the number of the page in the paper; else the edition as it stands. */
  readonly edition: string;
  /** The day it was looked up. */
  readonly accessed: string;
  /** Null for an address that nobody should follow. */
  readonly url: string | null;
  readonly tags: readonly string[];
  /** The reader's note and passages, one a line. */
  readonly notes: readonly string[];
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** What stands between names. A blank does so between Chinese ones only: Zhang San is one. */
const BETWEEN_NAMES = /\s*[、，,；;/|]\s*|(?<=[\u{3400}-\u{9fff}·])\s+(?=[\u{3400}-\u{9fff}])/u;
const BEFORE_NAMES = /^(?:本报|本刊)?(?:特约|见习|实习)?(?:记者|通讯员)[：:\s]*/u;
const CHINESE_NUMBERS = '零一二三四五六七八九十';

/** @param at its place in the file, from 0 */
export function toCitation(clip: ExportedClip, at: number): Citation {
  const date = clip.date !== null && ISO_DAY.test(clip.date) ? clip.date : null;
  const states = passageStates(clip);
  const outlet = toLine(clip.site);
  const edition = toEditionNumber(toLine(clip.edition));
  return {
    key: `quwen-${(date ?? toLocalDay(clip.clippedAt)).replaceAll('-', '')}-${at + 1}`,
    isNewspaper: edition !== '' || outlet.endsWith('报'),
    title: toTitle(clip),
    authors: toLine(clip.author)
      .split(BETWEEN_NAMES)
      .map((name) => name.replace(BEFORE_NAMES, '').trim())
      .filter((name) => name !== ''),
    outlet,
    date,
    edition,
    accessed: toLocalDay(clip.updatedAt),
    url: toLink(clip.url),
    tags: clip.tags.map(toLine).filter((tag) => tag !== ''),
    notes: [
      toLine(clip.note),
      ...clip.passages.map(
        ({ quote, note }, index) =>
          `“${toLine(quote)}”${toStateRemark(states[index] ?? 'same')}${note === '' ? '' : `：${toLine(note)}`}`,
      ),
    ].filter((note) => note !== ''),
  };
}

/** 第03版：要闻 → 3; A03 → A03; 第三版 → 3. What has no number stays as it is. */
function toEditionNumber(edition: string): string {
  const [, letter = '', digits] = /([A-Za-z]?)0*(\d+)/u.exec(edition) ?? [];
  if (digits !== undefined) return letter === '' ? digits : (/[A-Za-z]\d+/u.exec(edition)?.[0] ?? digits);
  const [, chinese] = /第([一二三四五六七八九十])版/u.exec(edition) ?? [];
  return chinese === undefined ? edition : String(CHINESE_NUMBERS.indexOf(chinese));
}
