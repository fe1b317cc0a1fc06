import { describe, expect, test } from 'vitest';
import { checkCount, checkJudgedDraft, checkReport, checkTab, checkText } from '../lib/checks';
import type { PageDraft, PageReport } from '../lib/model';

const draft: PageDraft = {
  url: 'https://news.example.cn/1',
  title: '题',
  site: '报',
  date: '2024-06-18',
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
    ['with HTML beyond the cap', { html: 'a'.repeat(2_000_001) }],
    ['with a day that is none', { date: '18.6.2024' }],
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
      { ...facts, type: 'money', cny: 3e8, approx: true, scale: false, role: '总投资' },
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

test.each([
  [checkText, { text: '文' }, { text: 1 }],
  [checkText, { text: '' }, { text: 'a'.repeat(400_001) }],
  [checkCount, { count: 3 }, { count: 1.5 }],
  [checkTab, { tabId: 7 }, { tabId: '7' }],
  [checkTab, { tabId: 0 }, { tabId: -1 }],
])('payloads of messages: %s', (check, good, bad) => {
  expect(check(good)).toEqual(good);
  expect(check(bad)).toBeUndefined();
});
