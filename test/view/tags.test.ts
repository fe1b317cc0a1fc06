import { describe, expect, it } from 'vitest';
import { MAX_TAG_CHARS, MAX_TAGS } from '../../lib/limits';
import { addTags, endsTag } from '../../lib/view/tags';

describe('addTags', () => {
  it.each<[string[], string, string[]]>([
    [[], '项目', ['项目']],
    [['项目'], '四季度，外资、山西; 核对', ['项目', '四季度', '外资', '山西', '核对']],
    [['项目'], ' 项目 ', ['项目']],
    [['项目'], ' ，、\n', ['项目']],
    [[], '一\u{3000}二', ['一', '二']],
  ])('%j and %j', (tags, typed, expected) => {
    expect(addTags(tags, typed)).toEqual(expected);
  });

  it('keeps to the caps, and cuts no character in two', () => {
    expect(addTags([], '长'.repeat(MAX_TAG_CHARS + 5))).toEqual(['长'.repeat(MAX_TAG_CHARS)]);
    const before = '长'.repeat(MAX_TAG_CHARS - 1);
    expect(addTags([], `${before}𠮷`)).toEqual([before]);
    const many = Array.from({ length: MAX_TAGS + 5 }, (_, at) => `第${at}`);
    expect(addTags(many.slice(0, 3), many.join(' '))).toEqual(many.slice(0, MAX_TAGS));
  });
});

it.each([
  ['项目', false],
  ['', false],
  ['项目 ', true],
  ['项目，', true],
  ['a,b', true],
])('endsTag(%j) is %s', (typed, ends) => {
  expect(endsTag(typed)).toBe(ends);
});
