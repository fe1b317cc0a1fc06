/** Pages that do not hold still, and one that is as long as a supplement. */
import { GOVERNMENT_NEWS } from './articles';
import { escapeHtml } from './escape-html';

const ARTICLE = `<h1>${escapeHtml(GOVERNMENT_NEWS.title)}</h1>
${GOVERNMENT_NEWS.paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n')}`;

function documentOf(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}</head>
<body>
${body}
</body></html>
`;
}

/** An article beside a ticker whose text is another on every frame; \`frames\` in the page counts them. */
export function ticker(): string {
  return documentOf(
    GOVERNMENT_NEWS.title,
    '',
    `<p id="ticker">0</p><article>${ARTICLE}</article>
<script>
var frames = 0;
const line = document.querySelector('#ticker').firstChild;
(function tick() {
  frames += 1;
  line.data = '长治高新技术产业开发区指数 ' + frames + ' 点，成交' + frames + '万元';
  requestAnimationFrame(tick);
})();
</script>`,
  );
}

/** Characters and mentions of the long page. */
export const LONG_PAGE = { characters: 200_000, mentions: 3_000 } as const;

/** A page of so many characters and mentions: each paragraph names a zone, a company and a sum. */
export function longPage(): string {
  const paragraphs = LONG_PAGE.mentions / 3;
  const each = Math.ceil(LONG_PAGE.characters / paragraphs);
  const filler = '负责人介绍，车间里三班连轴转，忙而不乱，订单已经排到下半年，工人们盼着新线早日转起来。';
  const lines = Array.from({ length: paragraphs }, (_, at) => {
    const lead = `第${at + 1}份简报：长治经济技术开发区的山西立讯精密工业有限公司签下订单${at + 1}万元。`;
    return `<p>${(lead + filler.repeat(Math.ceil(each / filler.length))).slice(0, each)}</p>`;
  });
  return documentOf(
    '长治经济技术开发区企业订单简报汇编',
    '',
    `<h1>企业订单简报汇编</h1>\n${lines.join('\n')}`,
  );
}

/** An article that prints otherwise than it is shown: in black on white, without what stands around it. */
export function printPage(): string {
  return documentOf(
    GOVERNMENT_NEWS.title,
    '<style>@media print { aside { display: none } body { font: 12pt/1.6 serif; color: #000; background: #fff } }</style>',
    `<article>${ARTICLE}</article><aside>广告位</aside>`,
  );
}
