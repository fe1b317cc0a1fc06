/**
 * An app of three stories whose routes are history entries of one document: a route is drawn anew without a page being
 * loaded, and its text comes a moment later, as over a network.
 */
import type { PaperArticle } from './articles';
import { escapeHtml } from './escape-html';
import { ROUTE_FOOTBALL, ROUTE_LATE, ROUTE_NEWS, ROUTE_NEWS_REST } from './portal-articles';

/** How late a route's text is, in milliseconds. */
const LATE_MS = 300;

/** The routes by their path. */
const ROUTES: Readonly<Record<string, { readonly story: PaperArticle; readonly rest?: string }>> = {
  '/app/park': { story: ROUTE_NEWS, rest: ROUTE_NEWS_REST },
  '/app/cup': { story: ROUTE_FOOTBALL },
  '/app/cars': { story: ROUTE_LATE },
};

export function appPage(): string {
  const stories = JSON.stringify(ROUTES).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>新闻样端</title>
<style>
body { max-width: 760px; margin: 0 auto; font: 17px/1.8 sans-serif }
/* What is folded stands in the document and is not shown: shown by a class on an ancestor. */
main .story .rest { display: none }
main.is-open .story .rest { display: block }
</style>
</head>
<body>
<nav>${Object.entries(ROUTES)
    .map(([path, { story }]) => `<a href="${path}" data-route>${escapeHtml(story.title)}</a>`)
    .join(' ')}</nav>
<main id="root"></main>
<script>
const STORIES = ${stories};
const root = document.querySelector('#root');
let drawn = 0;
function draw() {
  const mine = ++drawn;
  const { story, rest } = STORIES[location.pathname] ?? STORIES['/app/park'];
  root.className = '';
  root.replaceChildren(Object.assign(document.createElement('p'), { textContent: '加载中…' }));
  document.title = story.title + ' - 新闻样端';
  setTimeout(() => {
    if (mine !== drawn) return;
    const article = document.createElement('article');
    article.className = 'story';
    article.append(Object.assign(document.createElement('h1'), { textContent: story.title }));
    for (const text of story.paragraphs)
      article.append(Object.assign(document.createElement('p'), { textContent: text }));
    if (rest) {
      article.append(Object.assign(document.createElement('p'), { className: 'rest', textContent: rest }));
      const more = Object.assign(document.createElement('button'), { id: 'more', textContent: '展开全文' });
      more.addEventListener('click', () => root.classList.add('is-open'));
      article.append(more);
    }
    article.append(Object.assign(document.createElement('p'), { textContent: story.byline }));
    root.replaceChildren(article);
  }, ${LATE_MS});
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-route]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  draw();
});
addEventListener('popstate', draw);
draw();
</script>
</body>
</html>
`;
}
