/** An article as public accounts publish it: facts in script variables, and a text that stays unseen until script has run. */
import { ACCOUNT_NEWS } from './portal-articles';
import { escapeHtml } from './escape-html';

/** 2026-04-02 18:20 in China, in seconds since 1970, as the page's script has it. */
const CREATED_AT = Date.UTC(2026, 3, 2, 10, 20) / 1000;

/** How long the text stays unseen, in milliseconds: longer than browsers take to call the document idle. */
const UNSEEN_MS = 600;

export function wechatPage(): string {
  const { title, paragraphs } = ACCOUNT_NEWS;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title></title>
<meta name="viewport" content="width=device-width">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:site_name" content="微信公众平台">
<style>body { max-width: 677px; margin: 0 auto; font: 17px/1.8 sans-serif } .rich_media_meta { color: #888; font-size: 15px } section { margin: 0 0 1.2em }</style>
</head>
<body>
<div id="js_article" class="rich_media"><div class="rich_media_area_primary_inner"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name">${escapeHtml(title)}</h1>
<div id="meta_content" class="rich_media_meta_list">
<span class="rich_media_meta rich_media_meta_text">苏禾</span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">西海岸观察样号</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text"></em>
</div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
${paragraphs.map((each) => `<section><span style="letter-spacing: 1px;">${escapeHtml(each)}</span></section>`).join('\n')}
</div>
</div></div></div>
<script>String.prototype.html = function () { return this; }; function htmlDecode(text) { return text; }</script>
<script>
var biz = "sample";
var nickname = htmlDecode("西海岸观察样号");
var msg_title = '${escapeHtml(title)}'.html(false);
var ct = "${CREATED_AT}";
var author = "苏禾";
</script>
<script>
document.title = document.querySelector('#activity-name').textContent;
document.querySelector('#publish_time').textContent = '2026年4月2日 18:20';
setTimeout(() => document.querySelector('#js_content').removeAttribute('style'), ${UNSEEN_MS});
</script>
</body>
</html>
`;
}
