/** Pages that break readers: huge, wide, deep, malformed, hostile. Made on the fly; nobody should store them. */
import { GOVERNMENT_NEWS } from './articles';
import { escapeHtml } from './escape-html';

const OPENING = `<h1>${escapeHtml(GOVERNMENT_NEWS.title)}</h1>${GOVERNMENT_NEWS.paragraphs
  .map((each) => `<p>${escapeHtml(each)}</p>`)
  .join('')}`;

function documentOf(body: string, title: string = GOVERNMENT_NEWS.title): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** Two million characters of text after a real article. */
export function hugeText(): string {
  const filler = '园区企业负责人表示，订单排到了下半年，车间里三班连轴转，忙而不乱。';
  const paragraph = `<p>${filler.repeat(20)}</p>`;
  return documentOf(OPENING + paragraph.repeat(Math.ceil(2_000_000 / (filler.length * 20))));
}

/** A million empty elements beside each other, made by script after the article. */
export function wideTree(): string {
  return documentOf(`${OPENING}<div id="host"></div><script>
const part = document.createDocumentFragment();
for (let i = 0; i < 1_000_000; i += 1) part.append(document.createElement('i'));
document.getElementById('host').append(part);
</script>`);
}

/**
 * Elements opened one in the other and never closed; parsers stop nesting at some depth, and go on beside. More of them than
 * are read; a million take Chromium alone a quarter of a minute.
 */
export function deepTree(): string {
  return documentOf(`${OPENING}${'<div>'.repeat(400_000)}兴县经济技术开发区`);
}

/**
 * Elements within elements as deep as script can nest them before the browser itself gives in (each insertion walks up the
 * whole chain). Kept out of layout, which would end the tab by itself.
 */
export function deeperTree(): string {
  return documentOf(`${OPENING}<div id="host" style="display:none"></div><script>
let at = document.getElementById('host');
for (let i = 0; i < 20_000; i += 1) { const next = document.createElement('div'); at.append(next); at = next; }
at.textContent = '兴县经济技术开发区';
</script>`);
}

/** Nothing closed, tags crossed, text outside the body, stray bytes: browsers make a page of it, and so must we. */
export function malformed(): string {
  const [first = '', second = '', third = ''] = GOVERNMENT_NEWS.paragraphs.map(escapeHtml);
  return `<title>${escapeHtml(GOVERNMENT_NEWS.title)}</TITLE><meta charset=utf-8>
<table><p><b><i>${escapeHtml(GOVERNMENT_NEWS.title)}</b></p></i><tr><div>${first}<p>${second}</div></table></body></html>
<p><a href="x><b>"'>${third}<span></p></div></div></article>&#0;&#xD800;&bogus;<!-- <p>never closed`;
}

/** What an attacker would put into title and text. The page reports what of it ran: nothing of it may, in any context. */
export const HOSTILE_TITLE =
  '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=2</script>兴县经济技术开发区投产';
export const HOSTILE_CELL = '=HYPERLINK("http://evil.example/","兴县经济技术开发区")';

export function hostile(): string {
  const paragraphs = [
    ...GOVERNMENT_NEWS.paragraphs,
    HOSTILE_TITLE,
    HOSTILE_CELL,
    '__proto__ constructor toString 兴县经济技术开发区总投资3.2亿元 ${globalThis.pwned=3} {{constructor.constructor("globalThis.pwned=4")()}}',
    '"; DROP TABLE clips; -- \u202E\u0000\u0007 兴县经开区',
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(HOSTILE_TITLE)}</title>
<meta property="og:site_name" content="&lt;b onclick=alert(1)&gt;=1+1">
<meta name="publishdate" content="2026-13-45">
</head><body><article><h1>${escapeHtml(HOSTILE_TITLE)}</h1>
${paragraphs.map((each) => `<p onclick="globalThis.pwned=5">${escapeHtml(each)}</p>`).join('\n')}
<p><a href="javascript:globalThis.pwned=6">兴县经济技术开发区</a><svg onload="globalThis.stageSet=1"><script>0</script></svg>
<iframe srcdoc="&lt;p&gt;兴县经济技术开发区&lt;/p&gt;"></iframe><object data="javascript:1"></object><form action="javascript:1"><input name="attributes"></form></p>
</article>
<script>
// Our own names, taken: what stands under them before the page is read is the page's.
const range = document.createRange();
range.selectNodeContents(document.querySelector('h1'));
for (const kind of ['zone', 'company', 'money']) CSS.highlights.set('quwen-' + kind, new Highlight(range));
Object.prototype.isZoneNews = true;
Array.prototype.map = String.prototype.slice = () => { throw new Error('not here'); };
</script></body></html>`;
}

/** Elements whose names stand before the document's own properties, in whatever script asks for them. */
export function clobbering(): string {
  const names = ['title', 'body', 'URL', 'documentElement', 'defaultView', 'querySelectorAll', 'createRange'];
  return documentOf(
    `${OPENING}${names.map((name) => `<form name="${name}"><input name="textContent"></form>`).join('')}`,
  );
}
