/** A clipping as an article to be read: its head, its paragraphs cut where something is marked, and what is told below it. */
import { toMarkedRuns, type MarkedRun } from '../clip/marked-runs';
import { toParagraphs } from '../clip/paragraphs';
import { sentenceAround } from '../clip/sentence';
import { MAX_TITLE_CHARS } from '../limits';
import type { MentionType, MoneyMention, Passage, Span } from '../model';
import { passageFinder } from '../passages/find-passage';
import { toLocalMinute } from './local-time';
import type { ExportedClip } from './format';
import { keptPictures, placePictures, type KeptPicture } from './pictures';
import { toPassageState, type PassageState } from './passage-state';
import { toLine, toLink } from './safe-text';
import { sumInWords, sumInYuan } from './sum-words';
import { LIST_SEPARATOR, NO_TEXT, NO_TITLE } from './words';

export interface ArticleMark extends Span {
  readonly kind: MentionType | 'passage';
  /** Of a passage, its place among `passages`; else -1. */
  readonly passage: number;
}

export type ArticleRun = MarkedRun<ArticleMark>;

export interface ArticlePassage extends Pick<Passage, 'quote' | 'note'> {
  readonly state: PassageState;
}

export interface ArticleSum {
  readonly text: string;
  /** 约10.8亿元. */
  readonly value: string;
  /** The same in digits and its unit: 约1,080,000,000 元. */
  readonly exact: string;
  readonly role: string;
  readonly sentence: string;
}

export interface ExportArticle {
  /** One line; never empty. */
  readonly title: string;
  /** Outlet, day, edition, writers: one line each, those that are there. */
  readonly byline: readonly string[];
  /** Outlet and day alone, for a line of the contents: 团结报 · 2026-07-21. Empty where neither is known. */
  readonly from: string;
  /** Those that the clipping keeps, for the forms that read HTML, each with the paragraph it follows; -1: none. */
  readonly pictures: readonly (KeptPicture & { readonly after: number })[];
  /** Why there are no paragraphs; empty where there are some. */
  readonly lack: string;
  readonly paragraphs: readonly (readonly ArticleRun[])[];
  readonly passages: readonly ArticlePassage[];
  readonly sums: readonly ArticleSum[];
  /** Tags, note, folder and the like, with their names; those that are there. Not how far the reader has come with it: it is handed on. */
  readonly remarks: readonly (readonly [name: string, words: string])[];
  /** The address, and the same to be followed; null where it should not be. */
  readonly url: string;
  readonly link: string | null;
}

/** @param withPictures asks for the HTML of the clipping */
export function toArticle(clip: ExportedClip, withPictures = false): ExportArticle {
  const { text, analysis } = clip;
  const find = passageFinder(text);
  const found = clip.passages.map((passage) => find(passage));
  const marks: ArticleMark[] = [
    ...analysis.mentions.map(({ start, end, type }) => ({ start, end, kind: type, passage: -1 })),
    ...found.flatMap((span, passage) =>
      span ? [{ start: span.start, end: span.end, kind: 'passage' as const, passage }] : [],
    ),
  ];
  const paragraphs = toParagraphs(
    text,
    analysis.articles.map(({ title }) => title),
    analysis.mentions,
  )
    .map((paragraph) => toMarkedRuns(text, paragraph, marks))
    .filter((runs) => !isTitleAlone(runs, clip.title));
  const pictures = withPictures ? keptPictures(clip.html) : [];
  // nb. What stands below the headline on the page stands before the first paragraph here.
  const blocks = () => [clip.title, ...paragraphs.map((runs) => runs.map((run) => run.text).join(''))];
  const places = placePictures(pictures.length === 0 ? [] : blocks(), pictures);
  return {
    title: toTitle(clip),
    byline: toByline(clip),
    from: [clip.site, clip.date ?? '']
      .map(toLine)
      .filter((part) => part !== '')
      .join(' · '),
    lack: text.trim() === '' ? NO_TEXT : '',
    paragraphs,
    pictures: pictures.map((picture, at) => ({ ...picture, after: Math.max(-1, (places[at] ?? 0) - 1) })),
    passages: clip.passages.map(({ quote, note }, at) => ({
      quote,
      note,
      state: toPassageState(found[at]?.change),
    })),
    sums: analysis.mentions.filter((mention) => mention.type === 'money').map((money) => toSum(clip, money)),
    remarks: toRemarks(clip),
    url: toLine(clip.url),
    link: toLink(clip.url),
  };
}

/** On one line, and no longer than a headline is: Word lays out a page of a megabyte for minutes. */
export function toTitle({ title }: Pick<ExportedClip, 'title'>): string {
  const line = toLine(title.slice(0, MAX_TITLE_CHARS * 2));
  return (line.length > MAX_TITLE_CHARS ? `${toLine(line.slice(0, MAX_TITLE_CHARS))}…` : line) || NO_TITLE;
}

/** The headline stands above the article already; one in which the reader marked something stays. */
function isTitleAlone(runs: readonly ArticleRun[], title: string): boolean {
  if (runs.some(({ marks }) => marks.some(({ kind }) => kind === 'passage'))) return false;
  return toSolid(runs.map(({ text }) => text).join('')) === toSolid(title);
}

function toByline(clip: ExportedClip): string[] {
  const day = [clip.date ?? '', clip.date === null ? '' : (clip.time ?? '')]
    .filter((part) => part !== '')
    .join(' ');
  // nb. `author` names the correspondents as well.
  const writers =
    clip.correspondent === '' || clip.author.includes(clip.correspondent)
      ? clip.author
      : `${clip.author} ${clip.correspondent}`;
  const editor = clip.editor === '' ? '' : `责任编辑：${clip.editor}`;
  return [clip.site, day, clip.edition, writers, editor].map(toLine).filter((part) => part !== '');
}

function toRemarks(clip: ExportedClip): [string, string][] {
  const remarks: [string, string][] = [
    ['标签', clip.tags.join(LIST_SEPARATOR)],
    ['备注', clip.note],
    ['文件夹', clip.folderName],
    ['主题', clip.topics.join(LIST_SEPARATOR)],
    ['地区', clip.places.join(LIST_SEPARATOR)],
    ['剪报时间', toLocalMinute(clip.clippedAt)],
  ];
  return remarks.filter(([, words]) => words.trim() !== '');
}

function toSum({ text, analysis }: ExportedClip, money: MoneyMention): ArticleSum {
  const article = analysis.articles.find(({ start, end }) => start <= money.start && money.end <= end);
  return {
    text: toLine(money.text),
    value: sumInWords(money),
    exact: sumInYuan(money),
    role: money.role,
    sentence: toLine(sentenceAround(text, money, article)),
  };
}

function toSolid(text: string): string {
  return text.replace(/\s+/gu, '');
}
