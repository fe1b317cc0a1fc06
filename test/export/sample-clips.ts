import type { ExportedClip } from '../../lib/export/format';
import type { FullClip, Mention, Passage } from '../../lib/model';
import { toPassage } from '../../lib/passages/to-passage';

/** Moments are written by the reader's own clock: that of these tests, wherever they run. */
process.env['TZ'] = 'Asia/Shanghai';

export const TEXT = [
  '湘西高新区引进北斗项目',
  '本报讯 7月20日，湘西高新技',
  '术产业开发区与𠮷首北斗科技有限公司签约，项目总投资约10.8亿元。',
  '园区负责人说：“投产后年产值可达1亿美元。”',
  '二期另行安排。',
].join('\n');

/** The span of a piece of TEXT, line breaks and all. */
function find(piece: string): { start: number; end: number } {
  const start = TEXT.indexOf(piece);
  if (start < 0) throw new Error(`not in the text: ${piece}`);
  return { start, end: start + piece.length };
}

export const ZONE = '湘西高新技术产业开发区';
export const COMPANY = '𠮷首北斗科技有限公司';

export const MENTIONS: readonly Mention[] = [
  {
    ...find('湘西高新区'),
    type: 'zone',
    text: '湘西高新区',
    canonical: ZONE,
    rule: 'dictionary',
    kind: 'zone',
    generic: false,
  },
  {
    ...find('湘西高新技\n术产业开发区'),
    type: 'zone',
    text: ZONE,
    canonical: ZONE,
    rule: 'dictionary',
    kind: 'zone',
    generic: false,
  },
  { ...find(COMPANY), type: 'company', text: COMPANY, canonical: COMPANY, rule: 'company-suffix' },
  {
    ...find('10.8亿元'),
    type: 'money',
    text: '10.8亿元',
    canonical: '1080000000',
    rule: 'sum',
    cny: 10.8 * 1e8,
    approx: true,
    scale: false,
    role: '总投资',
  },
  {
    ...find('园区'),
    type: 'zone',
    text: '园区',
    canonical: ZONE,
    rule: 'generic',
    kind: 'park',
    generic: true,
  },
  {
    ...find('1亿美元'),
    type: 'money',
    text: '1亿美元',
    canonical: 'USD 100000000',
    rule: 'sum',
    currency: 'USD',
    value: 100_000_000,
    approx: false,
    scale: false,
    role: '产值',
  },
];

/** A clipping as the store hands it out; name only what a test is about. */
export function makeClip(facts: Partial<FullClip> = {}): FullClip {
  return {
    id: 'c1',
    address: 'https://www.txb.example/a/1.html',
    url: 'http://www.txb.example/a/1.html?spm=1',
    title: '湘西高新区引进北斗项目',
    site: '团结报',
    date: '2026-07-21',
    time: '09:05',
    author: '李明 王芳',
    correspondent: '王芳',
    editor: '赵强',
    edition: '第03版：要闻',
    scope: 'article',
    story: 'c0',
    note: '下周回访，核实二期。',
    tags: ['北斗', '签约'],
    verdict: {
      isZoneNews: true,
      score: 0.9,
      reasons: [{ rule: 'zone-in-title', evidence: '高新区', weight: 0.5 }],
    },
    zones: [ZONE],
    companies: [COMPANY],
    largestSum: 1_080_000_000,
    sumRole: '总投资',
    mentionCount: MENTIONS.length,
    places: [],
    analysisVersion: 1,
    state: 'unread',
    starred: false,
    folder: '',
    revision: 1,
    textRevision: 1,
    // 01:30 UTC is 09:30 in China; 20:00 UTC is the next day there.
    clippedAt: Date.UTC(2026, 6, 21, 1, 30),
    updatedAt: Date.UTC(2026, 6, 21, 20, 0),
    changedAt: Date.UTC(2026, 6, 21, 20, 0),
    deletedAt: null,
    text: TEXT,
    html: '<p>湘西高新区</p>',
    passages: [],
    provenance: { title: 'heading', date: 'meta', author: 'byline' },
    analysis: {
      version: 1,
      articles: [{ start: 0, end: TEXT.length, title: '湘西高新区引进北斗项目' }],
      mentions: MENTIONS,
    },
    ...facts,
  };
}

/** What a page can put into a title to harm a spreadsheet, a parser or a reader. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://evil.example","点我")',
  '+86 10 6500 0000',
  '-1+1|cmd',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\n=1+1',
  '\u{3000}=1+1',
  '\u{200b}=1+1',
  '\u{feff}=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '"引号",逗号\r\n换行',
  '--- \n---\ntitle: 别的',
  'a: b # c',
  '*重点* [链接](javascript:alert(1)) <script>alert(1)</script> `x` &lt;',
  '# 不是标题',
  '𠮷野家落户',
  '\u{85}\u{2028}\u{2029}\u{7f}\u{0}\u{ffff}',
  'C:\\路径\\名 \\u0041',
  '',
];

/** A passage of the reader's in TEXT, over a wrap, with a note. */
export const PASSAGE: Passage = {
  id: 'p1',
  clipId: 'c1',
  quote: '签约，项目总投资约10.8亿元',
  prefix: '日，湘西高新技\n术产业开发区与𠮷首北斗科技有限公司',
  suffix: '。\n园区负责人说：“投产后年产值可达1亿美元。”\n二期',
  start: TEXT.indexOf('签约'),
  note: '核对：是否含二期？',
  addedAt: Date.UTC(2026, 6, 21, 2, 0),
  changedAt: Date.UTC(2026, 6, 21, 3, 0),
};

/** One whose words are no longer in the text. */
export const LOST_PASSAGE: Passage = {
  ...PASSAGE,
  id: 'p2',
  quote: '年内投产后再扩建三期',
  prefix: '负责人介绍说项目将于',
  suffix: '并新增用工五百人',
  start: 9_000,
  note: '',
};

/** A clipping as the export worker hands it to the formats, with everything a reader can put there. */
export function makeExported(facts: Partial<ExportedClip> = {}): ExportedClip {
  return {
    ...makeClip({
      places: ['湖南省湘西州'],
      state: 'reading',
      starred: true,
      folder: 'f1',
      passages: [PASSAGE, LOST_PASSAGE],
    }),
    folderName: '北斗专题',
    topics: ['签约', '科技创新'],
    ...facts,
  };
}

/** Clippings with every hostile text in every place that a page or a reader fills, and what else has broken files. */
export function hostileClips(): ExportedClip[] {
  const texts = [
    ...HOSTILE_TEXTS,
    'x'.repeat(1_000_000),
    '\u{d800}半个\u{dc00}',
    '\u{202e}倒\u{2066}写',
    ']]>&amp;<a b="c">',
    '_x000D_',
    '|',
  ];
  const addresses = [
    'javascript:alert(1)',
    'http://a.example/"><script>',
    'http://a.example/\u{d800} {}%',
    'data:text/html,x',
    '',
  ];
  return texts.map((text, at) => {
    const body = `${text}\n正文${text}，总投资10.8亿元。`;
    const money = {
      start: body.lastIndexOf('10.8亿元'),
      end: body.lastIndexOf('10.8亿元') + '10.8亿元'.length,
    };
    return makeExported({
      id: `h${at}`,
      url: addresses[at % addresses.length] ?? '',
      title: text,
      site: text.slice(0, 200),
      date: at % 2 === 0 ? text.slice(0, 20) : '2026-02-30',
      author: text.slice(0, 200),
      edition: text.slice(0, 50),
      note: text.slice(0, 20_000),
      tags: [text.slice(0, 30)],
      zones: [text.slice(0, 100)],
      folderName: text.slice(0, 60),
      topics: [text.slice(0, 60)],
      text: body,
      html: text.slice(0, 1_000),
      passages: [
        { ...PASSAGE, quote: text.slice(0, 500), note: text.slice(0, 500) },
        {
          ...PASSAGE,
          ...toPassage(body, { start: money.start - '总投资'.length, end: money.end }),
          id: 'q',
          note: text.slice(0, 500),
        },
      ],
      analysis: {
        version: 1,
        articles: [{ start: 0, end: body.length, title: text.slice(0, 300) }],
        mentions: [
          {
            ...money,
            type: 'money',
            text: text.slice(0, 30),
            canonical: text.slice(0, 30),
            rule: 'sum',
            cny: 10.8e8,
            approx: false,
            scale: false,
            role: '总投资',
          },
        ],
      },
    });
  });
}
