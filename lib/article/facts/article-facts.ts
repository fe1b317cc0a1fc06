/**
 * The facts of a Chinese news page. A page says each of them up to six times, differently; each source is a file of this folder,
 * and for each fact the sources are asked in the order in which they are right most often:
 *
 *   来源   the line under the headline (a portal prints other papers' news and says so there) before what the page declares
 *   日期   what the page declares (JSON-LD, <meta>, the paper's software) before a line that may be any day
 *   作者   a byline in the text before a <meta> that often names the site
 */
import { MAX_SITE_CHARS, MAX_TITLE_CHARS } from '../../limits';
import { articleTitle, metaContent, oneLine } from '../article-title';
import { dayOfAddress, toMoment, type Moment } from '../china-day';
import { saidByBylines } from './bylines';
import { saidByComment } from './cms-comments';
import { editionOf } from './edition';
import type { Fact, FactName, FactPage, Provenance, Said } from './fact-page';
import { saidByJsonLd } from './json-ld';
import { saidByElements } from './marked-elements';
import { saidByMetas } from './metas';
import { saidByScripts } from './page-scripts';
import { cleanName, cleanNames, isOutletName } from './names';
import { saidByLines } from './shown-lines';

/** What a page says of its article; null where it does not say. All strings are one line, within caps, and text only. */
export interface ArticleFacts {
  readonly title: Fact | null;
  readonly moment: Fact<Moment> | null;
  /** The outlet that wrote it (来源). */
  readonly source: Fact | null;
  /** The writers, parted by blanks. */
  readonly author: Fact | null;
  /** 责任编辑. */
  readonly editor: Fact | null;
  /** Of a 数字报: the page's number and name (第03版：要闻). */
  readonly edition: Fact | null;
}

const ORDER: Readonly<Record<Exclude<FactName, 'title' | 'edition'>, readonly Provenance[]>> = {
  datetime: ['cms-comment', 'page-script', 'json-ld', 'meta', 'marked-element', 'shown-line'],
  source: ['page-script', 'byline', 'shown-line', 'cms-comment', 'meta', 'marked-element'],
  author: ['byline', 'shown-line', 'cms-comment', 'json-ld', 'marked-element', 'page-script', 'meta'],
  editor: ['shown-line', 'marked-element', 'cms-comment', 'page-script', 'meta'],
};

/** Reads the facts of a page. Throws nothing, whatever the page holds. */
export function articleFacts(page: FactPage): ArticleFacts {
  const said: Partial<Record<Provenance, Said>> = {
    'cms-comment': saidByComment(page),
    'page-script': saidByScripts(page),
    'json-ld': saidByJsonLd(page),
    meta: saidByMetas(page),
    'marked-element': saidByElements(page),
    'shown-line': saidByLines(page),
    byline: saidByBylines(page),
  };
  const declared =
    first(said, 'datetime', toMoment) ?? fromAddress(page.url) ?? fromTitle(page.document.title);
  const moment = declared && asShown(declared, said['shown-line']?.datetime);
  const source = first(said, 'source', (text) => cleanName(text, MAX_SITE_CHARS));
  return {
    title: titleOf(page, said),
    moment,
    source,
    author: first(said, 'author', (text) => withoutOutlet(cleanNames(text), source?.value)),
    editor: first(said, 'editor', (text) => cleanNames(text) || null),
    edition: editionOf(page),
  };
}

function first<T>(
  said: Partial<Record<Provenance, Said>>,
  fact: keyof typeof ORDER,
  read: (text: string) => T | null,
): Fact<T> | null {
  for (const from of ORDER[fact]) {
    const text = said[from]?.[fact];
    const value = text ? read(text.slice(0, MAX_SAID)) : null;
    if (value) return { value, from };
  }
  return null;
}

/** Of a day that the page declares and shows, the time that it shows: what is declared may be the last change. */
function asShown(declared: Fact<Moment>, line: string | undefined): Fact<Moment> {
  const shown = line ? toMoment(line.slice(0, MAX_SAID)) : null;
  return shown?.time !== undefined && shown.day === declared.value.day
    ? { value: shown, from: declared.from }
    : declared;
}

/** What a source says of a fact is looked at so far. */
const MAX_SAID = 400;

function titleOf({ document, lines }: FactPage, said: Partial<Record<Provenance, Said>>): Fact | null {
  const scripted = oneLine(said['page-script']?.title ?? '', MAX_TITLE_CHARS);
  if (scripted) return { value: scripted, from: 'page-script' };
  // Government sites declare the headline alone; og:title has the site's name behind it as often as not.
  const declared = metaContent(document, ['articletitle']);
  if (declared) return { value: declared, from: 'meta' };
  const shown = articleTitle(document);
  const value = /(?:…|\.{3})$/.test(shown) ? (fullTitle(shown, lines) ?? shown) : shown;
  return value ? { value, from: 'heading' } : null;
}

/** 本文原标题：《…》 gives whole what a portal cut off. */
function fullTitle(cut: string, lines: readonly string[]): string | undefined {
  const start = cut.replace(/[….]+$/, '').trim();
  return lines
    .map((line) => /原标题\s*[:：]\s*《?(.+?)》?$/.exec(line)?.[1] ?? '')
    .find((title) => title.length > cut.length && title.startsWith(start));
}

function fromAddress(url: string): Fact<Moment> | null {
  const day = dayOfAddress(url);
  return day ? { value: { day, time: undefined }, from: 'address' } : null;
}

/** The title of a paper's page often ends with its day: 某某日报-2024年06月18日. */
function fromTitle(title: string): Fact<Moment> | null {
  const moment = toMoment(title.slice(0, MAX_SAID));
  return moment && { value: moment, from: 'heading' };
}

/** An outlet in the author's place is no author. */
function withoutOutlet(names: string, source: string | undefined): string | null {
  return names === '' || names === source || isOutletName(names) ? null : names;
}
