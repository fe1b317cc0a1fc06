/**
 * HTML: one file to be opened anywhere, without a network, pictures within it. It loads nothing and runs nothing, and says so to the browser
 * (Content-Security-Policy), should a page ever have got something past the escapes; addresses that are not of the web are no links.
 */
import { toArticle, type ArticleRun, type ExportArticle } from './article';
import { toLocalMinute } from './local-time';
import type { WriteFile } from './format';
import { HTML_STYLE } from './html-style';
import { Period } from './period';
import { LEFT_OUT, PictureRoom } from './pictures';
import { toStateRemark } from './passage-state';
import { escapeMarkup, toLine } from './safe-text';

const FACTS = 1;
const CONTENTS = 2;
const ARTICLES = 3;

export const writeHtml: WriteFile = async ({ batches, title, madeAt }, put) => {
  const name = escapeMarkup(toLine(title));
  const period = new Period();
  const room = new PictureRoom();
  put(
    '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">' +
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">' +
      `<title>${name}</title><style>${HTML_STYLE}</style></head><body><div class="page">\n<header><h1>${name}</h1>`,
  );
  put('<nav aria-label="目录"><ol>\n', CONTENTS);
  put('</ol></nav><main>\n', ARTICLES);
  let at = 0;
  for await (const clips of batches) {
    for (const clip of clips) {
      at += 1;
      period.add(clip.date);
      const article = toArticle(clip, true);
      put(toContentsLine(article, at), CONTENTS);
      put(toArticleMarkup(article, at, room), ARTICLES);
    }
  }
  const facts = [period.toWords(), `共 ${at} 篇`, `${toLocalMinute(madeAt)} 制作`].filter(
    (fact) => fact !== '',
  );
  put(`<p class="facts">${facts.join(' · ')}</p></header>\n`, FACTS);
  put('</main><footer>区闻剪报</footer></div></body></html>\n', ARTICLES);
};

function toContentsLine({ title, from }: ExportArticle, at: number): string {
  return `<li><a href="#a${at}">${escapeMarkup(title)}</a><span class="from">${escapeMarkup(from)}</span></li>\n`;
}

function toArticleMarkup(article: ExportArticle, at: number, room: PictureRoom): string {
  const figures = (after: number) => toFigures(article, after, room);
  const paragraphs =
    article.lack === ''
      ? article.paragraphs
          .map((runs, index) => `<p>${toRuns(runs, article, at)}</p>\n${figures(index)}`)
          .join('')
      : `<p class="lack">${article.lack}</p>\n`;
  return (
    `<article id="a${at}"><h2>${escapeMarkup(article.title)}</h2>\n` +
    `<p class="byline">${article.byline.map(escapeMarkup).join(' · ')}</p>\n${figures(-1)}${paragraphs}` +
    `${toPassages(article, at)}${toRemarks(article)}${toSums(article)}</article>\n`
  );
}

/** nb. What a picture is made of are letters and digits alone (pictures.ts). */
function toFigures({ pictures }: ExportArticle, after: number, room: PictureRoom): string {
  return pictures
    .filter((picture) => picture.after === after)
    .map((picture) => {
      const words = escapeMarkup(picture.caption);
      const caption = words === '' ? '' : `<figcaption>${words}</figcaption>`;
      const shown = room.take(picture)
        ? `<img src="data:image/${picture.type};base64,${picture.data}" alt="${words}">`
        : `<p class="lack">${LEFT_OUT}</p>`;
      return `<figure>${shown}${caption}</figure>\n`;
    })
    .join('');
}

function toRuns(runs: readonly ArticleRun[], { passages }: ExportArticle, article: number): string {
  return runs
    .map((run, at) => {
      const mention = run.marks.find(({ kind }) => kind !== 'passage');
      const here = run.marks.filter(({ kind }) => kind === 'passage');
      const words = escapeMarkup(run.text);
      const named = mention ? `<span class="${mention.kind}">${words}</span>` : words;
      const ending = here.filter((mark) => mark.end <= run.end && !runs[at + 1]?.marks.includes(mark));
      const notes = ending
        .filter(({ passage }) => passages[passage]?.note)
        .map(({ passage }) => `<sup><a href="#a${article}p${passage + 1}">批${passage + 1}</a></sup>`);
      return `${here.length > 0 ? `<mark>${named}</mark>` : named}${notes.join('')}`;
    })
    .join('');
}

function toPassages({ passages }: ExportArticle, article: number): string {
  if (passages.length === 0) return '';
  const items = passages.map(({ quote, note, state }, at) => {
    const remark = note === '' ? '' : `<span class="note">批注：${escapeMarkup(note)}</span>`;
    return `<li id="a${article}p${at + 1}"><mark>${escapeMarkup(toLine(quote))}</mark>${toStateRemark(state)}${remark}</li>`;
  });
  return `<ol class="passages" aria-label="划线">${items.join('')}</ol>\n`;
}

function toRemarks({ remarks, url, link }: ExportArticle): string {
  const address = escapeMarkup(url);
  const original =
    link === null ? address : `<a href="${escapeMarkup(link)}" rel="noreferrer">${address}</a>`;
  const lines = remarks.map(([name, words]) => `<dt>${name}</dt><dd>${escapeMarkup(words)}</dd>`);
  return `<dl>${lines.join('')}<dt>原文</dt><dd>${original}</dd></dl>\n`;
}

function toSums({ sums }: ExportArticle): string {
  if (sums.length === 0) return '';
  const rows = sums.map(({ text, value, exact, role, sentence }) => {
    const cells = [text, value, exact, role, sentence].map((cell) => `<td>${escapeMarkup(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = ['原文', '金额', '数值', '性质', '所在句子']
    .map((name) => `<th scope="col">${name}</th>`)
    .join('');
  return (
    `<details><summary>金额 ${sums.length} 处</summary><div class="wide"><table><thead><tr>${head}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></div></details>\n`
  );
}
