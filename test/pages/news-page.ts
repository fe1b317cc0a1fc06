/** An article page as government sites and portals lay it out: breadcrumb, headline, source line, body, related links. */
import type { PaperArticle } from './articles';
import { escapeHtml } from './escape-html';

export interface NewsPageFrame {
  readonly outlet: string;
  readonly section: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly related: readonly string[];
  /** The address that the page gives as its own (rel=canonical). */
  readonly canonical?: string;
  /** Addresses and words of links below the article. */
  readonly links?: readonly (readonly [url: string, words: string])[];
}

export function newsPage(article: PaperArticle, frame: NewsPageFrame): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(article.title)}_${escapeHtml(frame.outlet)}</title>
<meta name="viewport" content="width=device-width">
<meta name="PubDate" content="${frame.date} 09:30">
<meta name="ContentSource" content="${escapeHtml(frame.outlet)}">
${frame.canonical === undefined ? '' : `<link rel="canonical" href="${escapeHtml(frame.canonical)}">\n`}<style>${STYLE}</style>
</head>
<body>
<header><div class="wrap"><strong>${escapeHtml(frame.outlet)}</strong><nav><a href="/">首页</a><a href="#">要闻</a><a href="#">政务公开</a><a href="#">办事服务</a><a href="#">互动交流</a></nav></div></header>
<div class="wrap">
<p class="crumb">当前位置：首页 &gt; ${escapeHtml(frame.section)} &gt; 正文</p>
<article>
<h1>${escapeHtml(article.title)}</h1>
<p class="source"><span>发布时间：${frame.date} 09:30</span><span>来源：${escapeHtml(frame.outlet)}</span><span>字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></span></p>
<div class="content" id="zoom">
${article.paragraphs.map((paragraph) => `<p>　　${escapeHtml(paragraph)}</p>`).join('\n')}
<p class="editor">${escapeHtml(article.byline)}</p>
</div>
</article>
${(frame.links ?? []).map(([url, words]) => `<p><a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`).join('\n')}<aside><h2>相关阅读</h2><ul>${frame.related.map((each) => `<li><a href="#">${escapeHtml(each)}</a></li>`).join('')}</ul></aside>
</div>
<footer>样张：供阅读助手测试之用，人物与事件均为虚构。</footer>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --page: #f4f5f7; --sheet: #fff; --ink: #222; --soft: #71757c; --line: #dfe2e6; --brand: #1f5fa8; }
@media (prefers-color-scheme: dark) { :root { --page: #121417; --sheet: #1b1e22; --ink: #e2e0db; --soft: #979ca4; --line: #32363c; --brand: #2b4f7d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 18px/1.9 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.wrap { max-width: 980px; margin: 0 auto; padding: 0 32px; }
header { background: var(--brand); color: #fff; }
header .wrap { display: flex; align-items: center; justify-content: space-between; height: 72px; }
header strong { font-size: 26px; letter-spacing: .06em; }
nav a { color: #fff; text-decoration: none; margin-left: 26px; font-size: 15px; }
.crumb { font-size: 14px; color: var(--soft); }
article { background: var(--sheet); border: 1px solid var(--line); padding: 36px 56px 28px; }
h1 { margin: 0 0 12px; font-size: 30px; line-height: 1.45; text-align: center; }
.source { display: flex; justify-content: center; gap: 28px; font-size: 14px; color: var(--soft); border-bottom: 1px solid var(--line); padding-bottom: 14px; }
.source a { color: inherit; }
.content p { margin: 0 0 14px; text-align: justify; }
.content .editor { text-align: right; font-size: 15px; color: var(--soft); }
aside { margin-top: 24px; font-size: 15px; }
aside h2 { font-size: 17px; }
aside a { color: inherit; }
footer { padding: 30px; text-align: center; font-size: 12px; color: var(--soft); }
`;
