/**
 * The facts of a Chinese news page. A page says each of them up to eight times, differently; each source is a file of this folder,
 * and for each fact the sources are asked in the order in which they are right most often:
 *
 *   来源   the label under the headline (a portal prints other papers' news and says so there) before what the page declares
 *   日期   what the page declares (the paper's software, JSON-LD, <meta>) before a line that may be any day
 *   作者   a label or a byline of the text before a <meta> that often names the site
 */
import { MAX_SITE_CHARS } from '../../limits';
import { oneLine } from '../article-title';
import { dayOfAddress, isPublishable, toMoment, type Moment } from '../china-day';
import type { Provenance } from '../../model';
import { saidBesideMoment } from './beside-moment';
import { saidByBylines } from './bylines';
import { saidByComment } from './cms-comments';
import { editionOf } from './edition';
import type { Fact, FactName, FactPage, Said } from './fact-page';
import { saidByJsonLd } from './json-ld';
import { saidByElements } from './marked-elements';
import { saidByMetas } from './metas';
import { cleanName, cleanNames, isOutletName, type Names } from './names';
import { saidByScripts } from './page-scripts';
import { saidByData } from './script-data';
import { saidByImprint, saidByLines, saidByTail } from './shown-lines';
import { isPerson } from './surnames';
import { titleOf } from './title';

/** What a page says of its article; null where it does not say. All strings are one line, within caps, and text only. */
export interface ArticleFacts {
  readonly title: Fact | null;
  readonly moment: Fact<Moment> | null;
  /** The outlet that wrote it (来源). */
  readonly source: Fact | null;
  /** The writers, as the page parts them. */
  readonly author: Fact | null;
  /** Those of the writers whom the page calls 通讯员. */
  readonly correspondent: Fact | null;
  /** 责任编辑. */
  readonly editor: Fact | null;
  /** Of a 数字报: the page's number and name (第03版：要闻). */
  readonly edition: Fact | null;
}

/** A source's answer, and what is told of where it comes from. */
interface Answer {
  readonly from: Provenance;
  readonly said: Said;
}

const SOURCES = [
  'comment', 'script', 'json-ld', 'meta', 'marked', 'imprint', 'beside', 'byline', 'tail', 'lines', 'data', 'weak',
] as const; // prettier-ignore
type Source = (typeof SOURCES)[number];

const ORDER: Readonly<Record<Exclude<FactName, 'title'>, readonly Source[]>> = {
  datetime: ['comment', 'script', 'json-ld', 'meta', 'marked', 'imprint', 'data', 'weak', 'lines'],
  source: ['script', 'imprint', 'byline', 'comment', 'meta', 'marked', 'tail', 'beside', 'weak', 'lines', 'data', 'json-ld'],
  author: ['imprint', 'byline', 'comment', 'json-ld', 'marked', 'tail', 'script', 'meta', 'beside', 'lines', 'weak', 'data'],
  editor: ['imprint', 'tail', 'lines', 'marked', 'comment', 'script', 'meta', 'weak', 'data'],
}; // prettier-ignore

/**
 * Reads the facts of a page. Throws nothing, whatever the page holds. `now` is in milliseconds since 1970: a page that says it
 * will be published in years does not say when it was.
 */
export function articleFacts(page: FactPage, now: number = Date.now()): ArticleFacts {
  const answers = ask(page);
  const readMoment = (text: string) => {
    const moment = toMoment(text);
    return moment && isPublishable(moment, now) ? moment : null;
  };
  const declared =
    first(answers, 'datetime', readMoment) ?? fromAddress(page.url) ?? fromTitle(page, readMoment);
  const shown = readMoment(cut(answers.imprint.said.datetime));
  const source = first(answers, 'source', cleanName) ?? ofSite(page);
  const author = first(answers, 'author', (text) => withoutOutlet(cleanNames(text), source?.value));
  const editor = first(answers, 'editor', cleanNames);
  return {
    title: titleOf(
      page,
      SOURCES.map((name) => answers[name]),
    ),
    moment: declared && asShown(declared, shown),
    source,
    author: author && { value: author.value.all, from: author.from },
    correspondent:
      author && author.value.correspondents !== ''
        ? { value: author.value.correspondents, from: author.from }
        : null,
    editor: editor && { value: editor.value.all, from: editor.from },
    edition: editionOf(page),
  };
}

function ask(page: FactPage): Record<Source, Answer> {
  const marked = unless({ strong: {}, weak: {} }, () => saidByElements(page));
  const said = (from: Provenance, source: (page: FactPage) => Said): Answer => ({
    from,
    said: unless({}, () => source(page)),
  });
  return {
    comment: said('cms-comment', saidByComment),
    script: said('page-script', saidByScripts),
    'json-ld': said('json-ld', saidByJsonLd),
    meta: said('meta', saidByMetas),
    marked: { from: 'marked-element', said: withWriter(marked.strong) },
    imprint: said('imprint', saidByImprint),
    beside: said('imprint', saidBesideMoment),
    byline: said('byline', saidByBylines),
    tail: said('shown-line', saidByTail),
    lines: said('shown-line', saidByLines),
    data: said('script-data', saidByData),
    weak: { from: 'weak-mark', said: withWriter(marked.weak) },
  };
}

/** An element marked for the account or the outlet (.author-name) that holds a person's name says who wrote. */
function withWriter(said: Said): Said {
  const name = cleanName(cut(said.source));
  if (name === null || !isPerson(name) || isOutletName(name)) return said;
  return { ...said, source: undefined, author: said.author ?? said.source };
}

/** A page that gives its elements' own words other meanings (<input name="classList">) loses what that source would have said. */
function unless<T>(nothing: T, source: () => T): T {
  try {
    return source();
  } catch {
    return nothing;
  }
}

function first<T>(
  answers: Readonly<Record<Source, Answer>>,
  fact: keyof typeof ORDER,
  read: (text: string) => T | null,
): Fact<T> | null {
  for (const name of ORDER[fact]) {
    const { from, said } = answers[name];
    const text = cut(said[fact]);
    const value = text === '' ? null : read(text);
    if (value !== null) return { value, from };
  }
  return null;
}

/** What a source says of a fact is looked at so far. */
const MAX_SAID = 400;
const cut = (text: string | undefined): string => (text ?? '').slice(0, MAX_SAID);

/** Of a day that the page declares and shows, the time that it shows: what is declared may be the last change. */
function asShown(declared: Fact<Moment>, shown: Moment | null): Fact<Moment> {
  return shown?.time !== undefined && shown.day === declared.value.day
    ? { value: shown, from: declared.from }
    : declared;
}

function fromAddress(url: string): Fact<Moment> | null {
  const day = dayOfAddress(url);
  return day ? { value: { day, time: undefined }, from: 'address' } : null;
}

/** A page that names no outlet is its site's. */
function ofSite({ siteName }: FactPage): Fact | null {
  const value = oneLine(siteName, MAX_SITE_CHARS);
  return value === '' ? null : { value, from: 'site-name' };
}

/** The title of a paper's page often ends with its day: 某某日报-2024年06月18日. */
function fromTitle({ document }: FactPage, readMoment: (text: string) => Moment | null): Fact<Moment> | null {
  const moment = readMoment(cut(oneLine(document.title)));
  return moment && { value: moment, from: 'heading' };
}

/** An outlet in the author's place is no author. */
function withoutOutlet(names: Names | null, source: string | undefined): Names | null {
  return names === null || names.all === source || isOutletName(names.all) ? null : names;
}
