/**
 * Markdown: each clipping as front matter (YAML) and text, for note-takers such as Obsidian.
 *
 *   ---
 *   title: "…"
 *   …
 *   ---
 *
 *   # …
 *
 *   text, with ==passages== and their notes[^1]
 *
 *   ## 划线 … ## 金额 …
 *
 * In one file several clippings follow one another in this form. No line of a title or a text can be a lone `---`, so the file
 * parts again where a `---` follows an empty line, and a reader sees a rule there. In the zip each is a file of its own.
 *
 * Titles and texts come from other people's pages. In the front matter every string is double-quoted with JSON's escapes,
 * which YAML reads alike (YAML 1.2, 7.3.1); in the text every sign that Markdown would take for markup is escaped.
 */
import { toArticle, type ArticleRun, type ExportArticle } from './article';
import { FileNames } from './file-names';
import type { ExportedClip, WriteFile } from './format';
import { toFrontMatter } from './front-matter';
import { toStateRemark } from './passage-state';
import { toLine } from './safe-text';
import { ZipFile } from './zip-file';

/** One file, the clippings in their order. */
export const writeMarkdown: WriteFile = async ({ batches }, put) => {
  let at = 0;
  for await (const clips of batches) {
    for (const clip of clips) {
      put(`${at === 0 ? '' : '\n'}${toDocument(clip, `${at + 1}-`)}`);
      at += 1;
    }
  }
};

/** A zip of one file each, named by day and headline. */
export const writeMarkdownZip: WriteFile = async ({ batches, madeAt }, put) => {
  const zip = new ZipFile(put, madeAt);
  const names = new FileNames('md');
  for await (const clips of batches)
    for (const clip of clips) zip.file(names.take(`${clip.date ?? ''} ${clip.title}`), toDocument(clip, ''));
  await zip.end();
};

/** @param prefix of its footnotes, which must be told apart within a file */
function toDocument(clip: ExportedClip, prefix: string): string {
  const article = toArticle(clip);
  const blocks = [
    clip.title.trim() === '' ? '' : `# ${escapeInline(article.title)}`,
    ...article.paragraphs.map((runs) => toParagraph(runs, article, prefix)),
    toFootnotes(article, prefix),
    toPassages(article),
    toSums(article),
  ];
  const body = blocks.filter((block) => block !== '').join('\n\n');
  return `---\n${toFrontMatter(clip)}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** nb. Passages may overlap, and a highlight cannot lie in another: what any of them covers is marked, each note follows its end. */
function toParagraph(runs: readonly ArticleRun[], { passages }: ExportArticle, prefix: string): string {
  let words = '';
  runs.forEach((run, at) => {
    const here = run.marks.filter(({ kind }) => kind === 'passage');
    const notes = here
      .filter(
        (mark) => !runs[at + 1]?.marks.includes(mark) && mark.end <= run.end && passages[mark.passage]?.note,
      )
      .map((mark) => `[^${prefix}${mark.passage + 1}]`);
    const text = escapeInline(toRunLine(run.text));
    const opens = here.length > 0 && (!isMarked(runs[at - 1]) || notesEndAt(runs, at - 1, passages));
    const closes = here.length > 0 && (!isMarked(runs[at + 1]) || notes.length > 0);
    words += `${opens ? '==' : ''}${text}${closes ? '==' : ''}${notes.join('')}`;
  });
  return escapeStart(words.trim());
}

function notesEndAt(runs: readonly ArticleRun[], at: number, passages: ExportArticle['passages']): boolean {
  const run = runs[at];
  return (
    run?.marks.some(
      (mark) =>
        mark.kind === 'passage' &&
        !runs[at + 1]?.marks.includes(mark) &&
        mark.end <= run.end &&
        passages[mark.passage]?.note,
    ) ?? false
  );
}

function toFootnotes({ passages }: ExportArticle, prefix: string): string {
  return passages
    .flatMap(({ note, state }, at) =>
      note === '' || state === 'not-found' ? [] : [`[^${prefix}${at + 1}]: ${escapeInline(toLine(note))}`],
    )
    .join('\n');
}

function toPassages({ passages }: ExportArticle): string {
  if (passages.length === 0) return '';
  const lines = passages.map(({ quote, note, state }) => {
    const remark = note === '' ? '' : `\n>\n> 批注：${escapeInline(toLine(note))}`;
    return `> ${escapeStart(escapeInline(toLine(quote)))}${toStateRemark(state)}${remark}`;
  });
  return `## 划线\n\n${lines.join('\n\n')}`;
}

function toSums({ sums }: ExportArticle): string {
  if (sums.length === 0) return '';
  const rows = sums.map(
    ({ text, value, exact, role, sentence }) =>
      `| ${[text, value, exact, role, sentence].map(escapeCell).join(' | ')} |`,
  );
  return `## 金额\n\n| 原文 | 金额 | 数值 | 性质 | 所在句子 |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
}

/** A run keeps the blanks at its ends: they part Latin words. */
function toRunLine(text: string): string {
  const [, before = '', after = ''] = /^(\s?)[\s\S]*?(\s?)$/u.exec(text) ?? [];
  return `${before === '' ? '' : ' '}${toLine(text)}${after === '' ? '' : ' '}`;
}

/** Signs that open a heading, list, quotation, rule or table at the start of a line and mean nothing inside one. */
function escapeStart(line: string): string {
  // nb. What was marked is meant to begin with ==.
  return line
    .replace(/^(?!==)[#>+\-=|~:]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

function escapeCell(text: string): string {
  return escapeInline(text).replaceAll('|', String.raw`\|`);
}

/** nb. To Obsidian #招商 is a tag wherever it stands, and what lies between two %% is not shown. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<$#]|~~|==|%(?=%)|(?<=%)%|&(?=#?\w+;)/gu, String.raw`\$&`);
}

function isMarked(run: ArticleRun | undefined): boolean {
  return run?.marks.some(({ kind }) => kind === 'passage') ?? false;
}
