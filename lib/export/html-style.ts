/** How the HTML file looks: paper and ink, light and dark, and as good on paper. One name a class, none from the pages. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f2328; --muted: #646a73; --line: #e4e1da; --seal: #b4322a;
  --zone: #1b6e3c; --company: #1e4f91; --money: #8a5a00; --passage: #f8e3a1; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e8e5de; --muted: #9aa0a8; --line: #30343a; --seal: #e0685c;
  --zone: #7fd6a0; --company: #8db8f2; --money: #e9be6a; --passage: #4d4220; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.8 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', STSong, SimSun, serif; }
.page { max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.35; text-wrap: balance; unicode-bidi: isolate; }
h1 { font-size: 2rem; margin: 0; } h2 { font-size: 1.5rem; margin: 0 0 .25rem; }
.facts, .byline, .from, nav, table, dl, summary, footer { font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; }
.facts, .byline { margin: .25rem 0 1.5rem; color: var(--muted); font-size: .8125rem; unicode-bidi: isolate; }
.facts { border-bottom: 2px solid var(--seal); padding-bottom: 1.5rem; }
nav { font-size: .9375rem; margin-bottom: 4rem; } nav ol { padding-inline-start: 2.5em; }
nav li { padding: .15rem 0; } nav .from { color: var(--muted); font-size: .8125rem; margin-inline-start: .75em; }
a { color: inherit; text-decoration-color: var(--seal); text-underline-offset: .2em; } a:focus-visible { outline: 2px solid var(--seal); }
article { border-top: 1px solid var(--line); padding: 2.5rem 0; } article p { margin: 0 0 .8em; text-indent: 2em; unicode-bidi: isolate; }
.byline, .lack { text-indent: 0 !important; } .lack { color: var(--muted); }
figure { margin: 1.25rem 0; } img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { color: var(--muted); font-size: .875rem; text-align: center; padding-top: .35rem; unicode-bidi: isolate; }
.zone { color: var(--zone); text-decoration: underline; text-underline-offset: .25em; }
.company { color: var(--company); text-decoration: underline dotted; text-underline-offset: .25em; }
.money { color: var(--money); text-decoration: underline double; text-underline-offset: .25em; }
mark { background: var(--passage); color: inherit; } sup a { color: var(--seal); text-decoration: none; padding: 0 .15em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; font-size: .875rem; margin: 1.5rem 0; }
dt { color: var(--muted); } dd { margin: 0; white-space: pre-line; unicode-bidi: isolate; }
.passages { padding-inline-start: 1.5em; font-size: .9375rem; } .passages .note { display: block; color: var(--muted); }
details { margin: 1rem 0; font-size: .875rem; } summary { cursor: pointer; color: var(--muted); }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .8125rem; line-height: 1.5; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: start; vertical-align: top; }
th { font-weight: 600; color: var(--muted); } td:nth-child(3) { white-space: nowrap; font-variant-numeric: tabular-nums; }
footer { color: var(--muted); font-size: .8125rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media print { figure { break-inside: avoid; } img { max-height: 22cm; } body { background: #fff; color: #000; font-size: 11pt; } nav { break-after: page; } article { break-before: page; border: 0; }
  details::details-content { content-visibility: visible; display: block; } }
`;
