/** Pages that are lists: one that goes on as the reader comes to its end, and one of links to stories. */
import { escapeHtml } from './escape-html';
import { BRIEFS } from './portal-articles';

/** A list of briefs; `loadMore()` in the page appends the next, as scrolling to the end does. */
export function endlessList(): string {
  const items = BRIEFS.map(
    ({ title, paragraphs }) =>
      `<article><h2>${escapeHtml(title)}</h2>${paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('')}</article>`,
  );
  const [first = '', ...others] = items;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>开发区快讯_样站</title>
<style>body { max-width: 720px; margin: 0 auto; font: 17px/1.8 sans-serif } #end { height: 120vh }</style>
</head>
<body>
<h1>快讯</h1>
<div id="list">${first}</div>
<div id="end"></div>
${others.map((each) => `<template>${each}</template>`).join('\n')}
<script>
const list = document.querySelector('#list');
function loadMore() {
  const next = document.querySelector('template');
  if (!next) return;
  list.append(next.content);
  next.remove();
}
addEventListener('scroll', () => {
  if (document.querySelector('#end').getBoundingClientRect().top < innerHeight) loadMore();
});
</script>
</body>
</html>
`;
}

/** A section's front page: headlines that link to the stories, and nothing to read itself. */
export function linkList(links: readonly (readonly [url: string, title: string])[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>要闻列表_样站</title>
<style>body { max-width: 720px; margin: 0 auto; font: 17px/2 sans-serif } li span { color: #888; margin-left: 1em }</style>
</head>
<body>
<h1>要闻</h1>
<ul class="list">
${links.map(([url, title]) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><span>2026-03-21</span></li>`).join('\n')}
</ul>
</body>
</html>
`;
}
