/**
 * A page that fights what extensions put into it. It is a plain article until a test calls, in the page, one of
 * `seizeNames()`, `removeIntruders()`, `hideIntruders()`, `hideLast()` and `hideAll()`, or, by its address, from the first
 * moment: what comes to a page that is already at war is another case than one that finds out.
 */
import { GOVERNMENT_NEWS } from './articles';
import { escapeHtml } from './escape-html';

export const FIGHTS = ['seizeNames', 'removeIntruders', 'hideIntruders'] as const;

/** With `atOnce`, the fights of FIGHTS go on from the first moment. */
export function fightingPage(atOnce: boolean): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(GOVERNMENT_NEWS.title)}</title>
<script>
// Everything an extension of this name might call its elements, as elements and as ids.
const NAMES = ['quwen', 'quwen-tools', 'quwen-host', 'quwen-legend', 'quwen-card', 'quwen-toast', 'quwen-root', 'quwen-confirmation'];
var removed = 0;
var caught = [];
function seizeNames() {
  for (const name of NAMES) {
    if (name.includes('-') && !customElements.get(name)) customElements.define(name, class extends HTMLElement {
      constructor() { super(); caught.push(name); }
    });
    document.body.append(Object.assign(document.createElement('div'), { id: name, className: name, textContent: '' }));
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { caught.push('attachShadow'); return attach.call(this, { ...options, mode: 'open' }); };
}
function removeIntruders() {
  const own = new WeakSet([document.head, document.body]);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element && node.parentElement === document.documentElement && !own.has(node)) {
          removed += 1;
          node.remove();
        }
  }).observe(document.documentElement, { childList: true });
}
function addStyle(css) { document.head.append(Object.assign(document.createElement('style'), { textContent: css })); }
function hideIntruders() {
  addStyle('html > :not(head, body) { display: none !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important; position: static !important; transform: translate(-9999px) !important; z-index: -1 !important; width: 0 !important; clip-path: inset(100%) !important }');
}
function hideLast() { addStyle('html > *:last-child { display: none !important }'); }
// nb. Not <html> itself: a page that takes itself away leaves nothing to be seen of anybody.
function hideAll() { addStyle('html * { display: none !important }'); }
</script>
</head>
<body>
<article><h1>${escapeHtml(GOVERNMENT_NEWS.title)}</h1>
${GOVERNMENT_NEWS.paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n')}
</article>
${atOnce ? `<script>${FIGHTS.map((each) => `${each}();`).join(' ')}</script>` : ''}
</body>
</html>
`;
}
