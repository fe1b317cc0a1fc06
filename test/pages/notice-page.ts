/** Two articles on one page, the first with pictures and a table. */
import { escapeHtml } from './escape-html';
import type { PaperArticle } from './articles';
import { NOTICE, NOTICE_BELOW, NOTICE_ROWS } from './portal-articles';

/** A picture of one pixel. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** `picture` is there; `missing` is not. */
export function noticePage(addresses: { readonly picture: string; readonly missing: string }): string {
  const rows = NOTICE_ROWS.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(NOTICE.title)}-西安样报</title>
<meta name="ArticleTitle" content="${escapeHtml(NOTICE.title)}">
<meta name="PubDate" content="2026-04-10 07:05">
<meta name="ContentSource" content="西安样报">
<style>body { max-width: 860px; margin: 0 auto; font: 17px/1.8 serif } table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #999; padding: 4px 8px }</style>
</head>
<body>
${article(
  NOTICE,
  `<figure><img src="${escapeHtml(addresses.picture)}" alt="改造后的车间" width="320" height="180"><figcaption>改造后的车间</figcaption></figure>
<table><thead><tr><th>企业</th><th>项目</th><th>补助</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p><img src="${escapeHtml(addresses.missing)}" alt="已撤下的照片"></p>`,
)}
<hr>
${article(NOTICE_BELOW, '')}
</body>
</html>
`;
}

function article(each: PaperArticle, more: string): string {
  return `<article>
<h2>${escapeHtml(each.title)}</h2>
${each.paragraphs.map((paragraph) => `<p>　　${escapeHtml(paragraph)}</p>`).join('\n')}
${more}
<p>${escapeHtml(each.byline)}</p>
</article>`;
}
