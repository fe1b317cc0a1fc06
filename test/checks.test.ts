import { describe, expect, test } from 'vitest';
import {
  checkAnnotation,
  checkId,
  checkIds,
  checkJudgedDraft,
  checkName,
  checkPage,
  checkReport,
  checkTab,
  checkText,
  checkWish,
  checkWishForTab,
  checkWord,
} from '../lib/checks';
import { MAX_HTML_CHARS } from '../lib/limits';
import type { PageDraft, PageReport } from '../lib/model';

const draft: PageDraft = {
  url: 'https://news.example.cn/1',
  canonicalUrl: '',
  scope: 'page',
  title: '题',
  site: '报',
  date: '2024-06-18',
  time: '08:30',
  author: '张伟',
  correspondent: '',
  editor: '李芳',
  edition: '第03版：要闻',
  provenance: { title: 'heading', author: 'byline' },
  text: '文',
  html: '<p>文</p>',
};

const verdict = { isZoneNews: false, score: 0, reasons: [] };
const checkDraft = (value: unknown) => checkJudgedDraft({ draft: value, verdict })?.draft;

describe('a draft', () => {
  test.each([
    ['without a verdict', undefined],
    ['with a score beyond 1', { ...verdict, score: 2 }],
    ['with a rule that is none', { ...verdict, reasons: [{ rule: 'x', evidence: '', weight: 1 }] }],
  ])('%s is refused', (_name, wrong) => {
    expect(checkJudgedDraft({ draft, verdict: wrong })).toBeUndefined();
  });

  test.each([
    ['whole', {}],
    ['without a day', { date: null }],
    ['without a time of day', { time: null }],
    ['of a selection', { scope: 'selection' }],
    ['of a saved file', { url: 'file:///home/a.html' }],
  ])('%s passes', (_name, change) => {
    expect(checkDraft({ ...draft, ...change })).toEqual({ ...draft, ...change });
  });

  test.each([
    ['of a script', { url: 'javascript:alert(1)' }],
    ['of a data address', { url: 'data:text/html,a' }],
    ['of no address', { url: 'news' }],
    ['with a title beyond the cap', { title: '长'.repeat(301) }],
    ['with a text beyond the cap', { text: 'a'.repeat(400_001) }],
    ['with HTML beyond the cap', { html: 'a'.repeat(MAX_HTML_CHARS + 1) }],
    ['with a day that is none', { date: '18.6.2024' }],
    ['with a time that is none', { time: '25:00' }],
    ['of a scope that is none', { scope: 'world' }],
    ['with a fact from nowhere', { provenance: { title: 'hearsay' } }],
    ['with an object for a text', { text: { length: 1 } }],
    ['without a text', { text: undefined }],
  ])('%s is refused', (_name, change) => {
    expect(checkDraft({ ...draft, ...change })).toBeUndefined();
  });

  test('keeps nothing that does not belong to it', () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__": {"evil": 1}, "evil": 2, ${JSON.stringify(draft).slice(1)}`,
    );
    const checked = checkDraft(hostile);
    expect(checked).toEqual(draft);
    expect(checked && 'evil' in checked).toBe(false);
  });

  test.each([[undefined], [null], ['文'], [[]], [1]])('%s is none', (value) => {
    expect(checkDraft(value)).toBeUndefined();
  });
});

describe('a report', () => {
  const facts = { start: 0, end: 2, text: '3亿元', canonical: '300000000', rule: 'r' };
  const report: PageReport = {
    url: 'https://news.example.cn/1',
    title: '题',
    state: 'painted',
    verdict: {
      isZoneNews: true,
      score: 0.9,
      reasons: [{ rule: 'zone-in-title', evidence: '经开区', weight: 1 }],
    },
    mentions: [
      { ...facts, type: 'zone', kind: 'park', generic: false },
      { ...facts, type: 'company' },
      { ...facts, type: 'money', cny: 3e8, approx: true, scale: false, role: '总投资', per: '亩' },
    ],
    problem: null,
    truncated: false,
    canPaint: true,
  };

  test('passes as it is', () => {
    expect(checkReport(report)).toEqual(report);
  });

  test.each([
    ['an unknown state', { state: 'done' }],
    ['an unknown problem', { problem: 'tired' }],
    ['a mention of an unknown type', { mentions: [{ ...facts, type: 'person' }] }],
    ['an offset before the text', { mentions: [{ ...facts, type: 'company', start: -1 }] }],
    ['a score that is no number', { verdict: { isZoneNews: true, score: Number.NaN, reasons: [] } }],
  ])('with %s is refused', (_name, change) => {
    expect(checkReport({ ...report, ...change })).toBeUndefined();
  });
});

const id = '8b0f0f0e-1d3c-4c8e-9c57-0b3f3a4f9d11';
const picked = { index: 0, title: '题', opening: '文' };
const annotation = { id, note: '待核实', tags: ['签约', '招商'] };

test.each([
  [checkText, { text: '文', wait: true }, { text: 1, wait: true }],
  [checkText, { text: '', wait: false }, { text: 'a'.repeat(400_001), wait: false }],
  [checkText, { text: '', wait: false }, { text: '' }],
  [checkPage, { url: 'https://a.cn/' }, { url: 'a'.repeat(8_193) }],
  [checkTab, { tabId: 7 }, { tabId: '7' }],
  [checkTab, { tabId: 0 }, { tabId: -1 }],
  [checkName, { type: 'zone', canonical: '沛县经济开发区' }, { type: 'person', canonical: '张伟' }],
  [checkWish, { scope: 'page' }, { scope: 'world' }],
  [checkWish, { scope: 'article', articles: [picked] }, { scope: 'article', articles: [] }],
  [
    checkWish,
    { scope: 'article', articles: [picked] },
    { scope: 'article', articles: [{ ...picked, index: -1 }] },
  ],
  [checkWishForTab, { tabId: 1, wanted: { scope: 'selection' } }, { tabId: 1, wanted: 'page' }],
  [checkId, { id }, { id: '1' }],
  [checkIds, { ids: [id] }, { ids: [id, '__proto__'] }],
  [checkAnnotation, annotation, { ...annotation, note: '长'.repeat(10_001) }],
  [checkAnnotation, { ...annotation, tags: [] }, { ...annotation, tags: [' '] }],
  [checkWord, { kind: 'not-zone', name: '园区' }, { kind: 'person', name: '园区' }],
  [checkWord, { kind: 'company', name: '晋昊' }, { kind: 'company', name: '昊' }],
])('payloads of messages: %s', (check, good, bad) => {
  expect(check(good)).toEqual(good);
  expect(check(bad)).toBeUndefined();
});

test('a word comes back without white space, as names are compared', () => {
  expect(checkWord({ kind: 'zone', name: ' 湘西高新技\n术产业 开发区' })?.name).toBe(
    '湘西高新技术产业开发区',
  );
  expect(checkWord({ kind: 'zone', name: '一 \n' })).toBeUndefined();
});
