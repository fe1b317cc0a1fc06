import { describe, expect, it } from 'vitest';
import { findOwners } from '../../lib/clip/sum-owner';
import type { Analysis, Mention } from '../../lib/model';

/** 【…】 is a company, 〔…〕 a zone, ｛…｝ a sum; the marks stay in the text, in place of what would stand there. */
function read(text: string): Analysis {
  const mentions = [...text.matchAll(/【[^】]*】|〔[^〕]*〕|｛[^｝]*｝/gu)].map((found): Mention => {
    const [written] = found;
    const facts = { start: found.index, end: found.index + written.length, text: written, rule: 'test' };
    const canonical = written.slice(1, -1);
    if (written.startsWith('【')) return { ...facts, canonical, type: 'company' };
    if (written.startsWith('〔')) return { ...facts, canonical, type: 'zone', kind: 'zone', generic: false };
    return { ...facts, canonical, type: 'money', approx: false, scale: false, role: '投资' };
  });
  return { version: 1, articles: [], mentions };
}

function ownersIn(text: string, type: 'zone' | 'company' = 'company'): Record<string, string> {
  const analysis = read(text);
  return Object.fromEntries(
    analysis.mentions
      .filter((mention) => mention.type === 'money')
      .map((sum) => {
        const { names, isLoose } = findOwners(text, analysis, type, sum);
        return [sum.canonical, [...names].join('、') + (isLoose ? '？' : '')];
      }),
  );
}

describe('a sum is', () => {
  it.each([
    [
      'of the company of its clause',
      '｛3000万美元｝的【甲】项目；｛2.5亿｝的【乙】项目；｛1234.56万｝归【丙】。',
      { '3000万美元': '甲', '2.5亿': '乙', '1234.56万': '丙' },
    ],
    ['of the company before it', '【甲】投资｛3亿｝，【乙】投资｛5亿｝。', { '3亿': '甲', '5亿': '乙' }],
    ['of nobody in a clause without a name', '【甲】落户；另拨｛1亿｝修路。', { '1亿': '' }],
    ['of nobody in the next sentence', '【甲】落户。全区投资｛9亿｝。', { '9亿': '' }],
    ['of all in a list', '【甲】、【乙】和【丙】共同投资｛5亿｝。', { '5亿': '甲、乙、丙' }],
    ['of one, not of another mentioned before', '继【甲】之后，【乙】投资｛5亿｝。', { '5亿': '乙' }],
    ['behind a comma loosely', '【甲】签下新材料项目，总投资｛15亿｝。', { '15亿': '甲？' }],
    [
      'of the name in front of it, among two behind commas',
      '【甲】动工，总投资｛3亿｝，【乙】配套。',
      { '3亿': '甲？' },
    ],
    [
      'of the company of its line',
      '重点项目\n【甲】 ｛3亿｝\n【乙】 ｛5亿｝\n',
      { '3亿': '甲', '5亿': '乙' },
    ],
    [
      'of a company on the line before, where a column broke',
      '【甲】在此投\n资｛3亿｝建厂。',
      { '3亿': '甲' },
    ],
  ])('%s', (_, text, owners) => {
    expect(ownersIn(text)).toEqual(owners);
  });

  it('of the zone in the same way, whatever companies stand there', () => {
    expect(ownersIn('〔东区〕【甲】投资｛3亿｝；〔西区〕【乙】投资｛5亿｝。', 'zone')).toEqual({
      '3亿': '东区',
      '5亿': '西区',
    });
  });

  it('found within one sentence and no further', () => {
    const text = `【甲】${'说'.repeat(5_000)}｛3亿｝。`;
    expect(ownersIn(text)).toEqual({ '3亿': '' });
  });
});
