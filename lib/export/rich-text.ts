/**
 * Clippings for the clipboard, to be put into Word, a mail or an article of WeChat: HTML whose looks stand in each element, since
 * WeChat drops style sheets and classes, and the same as plain text. Addresses stand as words, since WeChat takes links away.
 * Pictures stay out: WeChat takes none that it did not host. So do tags, folder, topics and sums, which no article has; and what the reader
 * wrote and marked, which is their own, unless they ask for it.
 */
import { toArticle, type ArticleRun, type ExportArticle } from './article';
import type { ExportedClip, WriteFile } from './format';
import { toStateRemark } from './passage-state';
import { escapeMarkup } from './safe-text';

const STYLES = {
  title: 'font-size:20px;font-weight:bold;line-height:1.4;margin:24px 0 8px;color:#1f2328',
  byline: 'font-size:14px;color:#646a73;margin:0 0 16px',
  paragraph:
    'font-size:16px;line-height:1.8;margin:0 0 12px;text-indent:2em;text-align:justify;color:#1f2328',
  note: 'font-size:14px;color:#646a73;line-height:1.7;margin:0 0 8px',
  passage: 'background-color:#fbeccb',
  // Told apart in grey as well, and where a program knows one kind of line alone (Word): underlined, bold, both.
  zone: 'color:#1b6e3c;text-decoration:underline',
  company: 'color:#1e4f91;font-weight:bold',
  money: 'color:#8a5a00;font-weight:bold;text-decoration:underline;text-decoration-style:double',
} as const;

/** HTML of the body alone. */
export const writeRichText = richTextWriter(false);
/** The same with what the reader wrote and marked. */
export const writeRichTextWithNotes = richTextWriter(true);

export const writePlainText = plainTextWriter(false);
export const writePlainTextWithNotes = plainTextWriter(true);

function richTextWriter(withNotes: boolean): WriteFile {
  return async ({ batches }, put) => {
    for await (const clips of batches) put(clips.map((clip) => toMarkup(clip, withNotes)).join(''));
  };
}

function plainTextWriter(withNotes: boolean): WriteFile {
  return async ({ batches }, put) => {
    let isFirst = true;
    for await (const clips of batches) {
      if (clips.length === 0) continue;
      put((isFirst ? '' : '\n\n') + clips.map((clip) => toPlain(clip, withNotes)).join('\n\n'));
      isFirst = false;
    }
  };
}

function toMarkup(clip: ExportedClip, withNotes: boolean): string {
  const article = toCopied(clip, withNotes);
  const { link, url } = article;
  const original =
    link === null ? escapeMarkup(url) : `<a href="${escapeMarkup(link)}">${escapeMarkup(url)}</a>`;
  return [
    `<h2 style="${STYLES.title}">${escapeMarkup(article.title)}</h2>`,
    `<p style="${STYLES.byline}">${article.byline.map(escapeMarkup).join(' · ')}</p>`,
    ...(article.lack === '' ? [] : [`<p style="${STYLES.note}">${article.lack}</p>`]),
    ...article.paragraphs.map((runs) => `<p style="${STYLES.paragraph}">${runs.map(toRun).join('')}</p>`),
    ...(withNotes ? toNotes(article) : []).map((note) => `<p style="${STYLES.note}">${toLines(note)}</p>`),
    `<p style="${STYLES.note}">原文：${original}</p>`,
  ].join('');
}

function toRun({ text, marks }: ArticleRun): string {
  const mention = marks.find(({ kind }) => kind !== 'passage');
  const styles = [
    ...(mention ? [STYLES[mention.kind]] : []),
    ...(marks.some(({ kind }) => kind === 'passage') ? [STYLES.passage] : []),
  ];
  return styles.length === 0
    ? escapeMarkup(text)
    : `<span style="${styles.join(';')}">${escapeMarkup(text)}</span>`;
}

/** The article as it goes out: what the reader marked in it is theirs, as the notes are. */
function toCopied(clip: ExportedClip, withNotes: boolean): ExportArticle {
  const article = toArticle(clip);
  if (withNotes) return article;
  const paragraphs = article.paragraphs.map((runs) =>
    runs.map((run) => ({ ...run, marks: run.marks.filter(({ kind }) => kind !== 'passage') })),
  );
  return { ...article, paragraphs, passages: [] };
}

/** A note keeps its lines. */
function toLines(note: string): string {
  return escapeMarkup(note).replace(/\r\n|[\r\n]/gu, '<br>');
}

function toPlain(clip: ExportedClip, withNotes: boolean): string {
  const article = toCopied(clip, withNotes);
  return [
    article.title,
    article.byline.join(' · '),
    '',
    ...(article.lack === '' ? [] : [article.lack]),
    ...article.paragraphs.map((runs) => `\u{3000}\u{3000}${runs.map(({ text }) => text).join('')}`),
    '',
    ...(withNotes ? toNotes(article) : []),
    `原文：${article.url}`,
  ]
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}

/** What the reader wrote about it: the note, and the notes of passages beside their words. */
function toNotes({ remarks, passages }: ExportArticle): string[] {
  const note = remarks.find(([name]) => name === '备注');
  return [
    ...(note ? [`备注：${note[1]}`] : []),
    ...passages.map(
      ({ quote, note: remark, state }) =>
        `划线：“${quote}”${toStateRemark(state)}${remark === '' ? '' : `　批注：${remark}`}`,
    ),
  ];
}
