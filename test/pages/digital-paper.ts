/**
 * A page of a 数字报 as its publishers lay it out: columns whose lines are a paragraph element each, broken wherever the
 * column ends; several articles on the page; in the document the headline follows its body (the style sheet lifts it up).
 */
import { PAPER, type PaperArticle } from './articles';
import { toColumnLines } from './column';
import { escapeHtml } from './escape-html';

/** Characters a line of the columns. */
const COLUMN_WIDTH = 17;

export function digitalPaper(): string {
  const [lead, ...others] = PAPER;
  if (lead === undefined) throw new Error('the sample paper has no article');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(lead.title)} - 汾河导报数字报</title>
<meta name="viewport" content="width=device-width">
<meta name="publishdate" content="2026-03-21">
<meta property="og:site_name" content="汾河导报">
<style>${STYLE}</style>
</head>
<body>
<nav class="bar"><a href="/">数字报首页</a><a href="#">版面导航</a><a href="#">往期回顾</a><span>第02版</span><span class="here">第03版：产业纵横</span><span>第04版</span></nav>
<header class="masthead">
  <p class="name">汾河导报</p>
  <div class="folio"><p><b>03</b> 产业纵横</p><p>2026年3月21日　星期六　丙午年二月初三</p><p>责编 林溪　版式 青岩　校对 文若</p></div>
</header>
<main>
${article(lead, 'lead')}
<div class="row">
${others.map((each) => article(each, 'side')).join('\n')}
</div>
</main>
<footer>样张：供阅读助手测试之用，报名、人物与事件均为虚构。</footer>
</body>
</html>
`;
}

/** Body first, headline last: the order in which a paper's export writes them. */
function article(each: PaperArticle, kind: 'lead' | 'side'): string {
  const lines = each.paragraphs.flatMap((paragraph) => toColumnLines(paragraph, COLUMN_WIDTH));
  const kicker = each.kicker === undefined ? '' : `<p class="kicker">${escapeHtml(each.kicker)}</p>`;
  return `<article class="${kind}">
<div class="body">
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<p class="byline">${escapeHtml(each.byline)}</p>
</div>
<div class="head">${kicker}<h2>${escapeHtml(each.title)}</h2></div>
</article>`;
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1d1f; --soft: #666a70; --rule: #1c1d1f; --hair: #cfcac0; --name: #a3241c; --desk: #e9e6df; }
@media (prefers-color-scheme: dark) { :root { --paper: #191b1e; --ink: #e4e1da; --soft: #9a9ea5; --rule: #8d8a83; --hair: #3a3d42; --name: #e0685c; --desk: #101113; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 16px/1.72 "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif; }
.bar { display: flex; gap: 28px; max-width: 1208px; margin: 0 auto; padding: 10px 20px; font: 13px/1.6 "Noto Sans CJK SC", sans-serif; color: var(--soft); }
.bar a { color: inherit; text-decoration: none; }
.bar span:first-of-type { margin-left: auto; }
.bar .here { color: var(--ink); font-weight: 700; }
.masthead, main, footer { max-width: 1208px; margin: 0 auto; background: var(--paper); padding: 0 20px; }
.masthead { display: flex; align-items: flex-end; justify-content: space-between; padding-top: 28px; }
.name { margin: 0; color: var(--name); font-size: 60px; line-height: 1.1; font-weight: 900; letter-spacing: .18em; }
.folio { text-align: right; font: 13px/1.7 "Noto Sans CJK SC", sans-serif; color: var(--soft); }
.folio p { margin: 0; }
.folio b { font: 900 30px/1 Georgia, serif; color: var(--ink); margin-right: 6px; }
.folio p:first-child { color: var(--ink); font-size: 17px; }
main { padding-top: 14px; padding-bottom: 28px; }
main::before { content: ""; display: block; border-top: 4px solid var(--rule); border-bottom: 1px solid var(--rule); height: 8px; margin-bottom: 22px; }
article { display: flex; flex-direction: column; }
.head { order: -1; }
.body { column-width: 17em; column-gap: 26px; column-rule: 1px solid var(--hair); }
.body p { margin: 0; white-space: pre; text-align: left; }
.body .byline { text-align: right; padding-right: 2.2em; color: var(--soft); font-size: 14px; }
.lead { border-bottom: 1px solid var(--rule); padding-bottom: 20px; margin-bottom: 22px; }
.lead h2 { margin: 2px 0 18px; font: 900 44px/1.25 "Noto Sans CJK SC", "PingFang SC", sans-serif; letter-spacing: .02em; }
.kicker { margin: 0; font: 500 18px/1.5 "Noto Sans CJK SC", sans-serif; color: var(--soft); letter-spacing: .08em; }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(17em, 1fr)); gap: 22px 26px; align-items: stretch; }
.side h2 { margin: 0 0 10px; font: 700 23px/1.36 "Noto Serif CJK SC", "Songti SC", serif; }
.side { border-right: 1px solid var(--hair); margin-right: -13px; padding-right: 12px; }
.side:last-child { border-right: 0; margin-right: 0; padding-right: 0; }
.side .body { column-width: auto; column-rule: 0; }
footer { padding: 0 20px 26px; font: 12px/1.6 "Noto Sans CJK SC", sans-serif; color: var(--soft); }
`;
