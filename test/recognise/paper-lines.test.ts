import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../lib/recognise/articles';
import { articleLines, isPaperLine } from '../../lib/recognise/paper-lines';

describe('a line of the page itself', () => {
  it.each([
    '江城晚报\u30002025年04月18日\u3000星期五',
    '江城晚报 JIANGCHENG EVENING NEWS 2025年4月18日 星期五 乙巳年三月廿一 今日8版 第10234期',
    'A6版 上一版 下一版',
    '第03版：要闻',
    '要闻 第2版',
    '开发区 | A2',
    '03',
    '二〇二五年四月十八日 星期五',
    '2025-04-18',
    '本版责编：李明\u3000版式：王芳',
    '责任编辑 李明 美编 王芳',
    '桐庐 晴转多云 12℃～25℃ 东南风3级',
    '今日天气：小雨 最高气温18℃',
    '上一篇：桐庐经济开发区签约三家企业',
    '【返回首页】',
    '国内统一连续出版物号 CN 33-0001',
    '版权所有 江城日报社 未经授权不得转载',
  ])('is known: %s', (line) => {
    expect(isPaperLine(line)).toBe(true);
  });

  it.each([
    '沛县：厂房封顶',
    '2025年开发区招商大会召开',
    '6月10日，沛县经开区签约',
    '第3版图书发布',
    '12℃恒温车间投用',
    '耐受-40℃至60℃ 雪地可用',
    '桐庐经济开发区',
    '编辑部里的开发区',
    '下一步怎么走',
    '今日开工',
    '第一期项目投产',
    '周三夜市开张',
    '李明 王芳',
    '江城日报讯 近日，桐庐经济开发区签约。',
  ])('is none: %s', (line) => {
    expect(isPaperLine(line)).toBe(false);
  });
});

describe('the lines that are articles', () => {
  it.each([
    ['masthead, number and column', ['江城晚报', '03', '要闻', '沛县封顶', '正文。'], 3, 5],
    ['a column before the day', ['要闻', '2025年4月18日', '正文。', '下一版'], 2, 3],
    ['a headline of two short lines', ['沛县', '厂房封顶', '正文。'], 0, 3],
    ['a notice, which ends with its day', ['通知', '正文。', '2025年4月18日'], 0, 3],
    ['nothing but such lines', ['A2', '上一版 下一版'], 2, 2],
  ])('are found: %s', (_, lines, from, to) => {
    expect(articleLines(lines)).toEqual({ from, to });
  });
});

const ABOVE = [
  '江城晚报\u30002025年04月18日\u3000星期五',
  'A6版 上一版 下一版',
  '江城晚报\n2025年4月18日 星期五\n第03版：要闻\n桐庐 晴 12℃～25℃\n本版责编：李明 版式：王芳',
  '聚焦开发区 奋进新征程',
];
const BELOW = [
  '上一版 下一版\n版权所有 江城日报社',
  '本版责编：李明 电话：0571-12345678',
  '欢迎订阅江城晚报',
];
const pages = [
  ...ABOVE.map((line) => [line, '']),
  ...BELOW.map((line) => ['', line]),
  [ABOVE[2] ?? '', BELOW[0] ?? ''],
  ['', ''],
];

const ARTICLES = [
  {
    headline: ['桐庐经济开发区', '与两家药企签约'],
    body: '江城日报讯 近日，桐庐经济开发区与两家药企签\n下协议，总投资6亿元。签约仪式\n上，双方都说看好医药产业。 周文斌',
  },
  {
    headline: ['沛县经开区标准厂房封顶'],
    body: '江城日报讯 六月，沛县经开区的\n标准厂房封顶，来自各地的工人\n正忙着收尾。 张伟',
  },
  {
    headline: ['为企业“送人上门”'],
    body: '江城日报讯 永川高新区把招聘会\n开进车间，为企业送人上门，三天\n里有二百人上岗。 李小红',
  },
];

describe('a page of several articles keeps each headline with its own body', () => {
  const titles = ARTICLES.map(({ headline }) => headline.join(' '));
  const starts = (raw: string) =>
    splitArticles(raw).articles.map(({ title, start, end }) => [
      title,
      ARTICLES.findIndex(({ body }) => raw.slice(start, end).includes(body)),
    ]);
  const wanted = titles.map((title, index) => [title, index]);

  it.each(pages)('headlines below, with %j above and %j below', (above, below) => {
    const page = ARTICLES.map(({ headline, body }) => [body, ...headline].join('\n')).join('\n');
    expect(starts([above, page, below].filter(Boolean).join('\n'))).toEqual(wanted);
  });

  it.each(pages.filter(([above]) => !above?.startsWith('聚焦')))(
    'headlines above, with %j above and %j below',
    (above, below) => {
      const page = ARTICLES.map(({ headline, body }) => [...headline, body].join('\n')).join('\n');
      expect(starts([above, page, below].filter(Boolean).join('\n'))).toEqual(wanted);
    },
  );

  it('takes the day above the first headline into no article', () => {
    const page = ARTICLES.map(({ headline, body }) => [...headline, body].join('\n')).join('\n');
    const raw = `${ABOVE[0]}\n${page}\n${BELOW[0]}`;
    const { articles } = splitArticles(raw);
    expect(raw.slice(articles[0]?.start, articles.at(-1)?.end)).toBe(page);
  });

  it('keeps an article without a dateline on a page of headlines below', () => {
    const opening = '五月，江城的开发区都在办招聘会。\n各家企业争着要人。\n开发区里招聘忙';
    const page = ARTICLES.map(({ headline, body }) => [body, ...headline].join('\n')).join('\n');
    expect(splitArticles(`${opening}\n${page}`).articles.map(({ title }) => title)).toEqual([
      '开发区里招聘忙',
      ...titles,
    ]);
  });
});
