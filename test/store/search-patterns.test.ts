import { describe, expect, test } from 'vitest';
import { toSearchPatterns } from '../../lib/store/search-patterns';

function matches(query: string, text: string): boolean {
  return toSearchPatterns(query).every((pattern) => pattern.test(text));
}

describe('toSearchPatterns', () => {
  test.each([
    ['湘西高新技术', '湘西高新技\n术产业开发区'],
    ['湘西高新技术', '湘西高新技\r\n　　术产业开发区'],
    ['招商引资', '兴县经开区招 商 引 资'],
    ['95亿', '总投资达95 亿元'],
    ['ai', 'AI产业园'],
    ['AI', 'ai'],
    ['ai', 'ＡＩ产业园'],
    ['ＡＩ', 'ai产业园'],
    ['10.8亿', '１０．８亿元'],
    ['（长治）', '龙芯(长治)信创产业园'],
    ['𠮷首', '𠮷首北斗'],
    ['  湘西　高新 ', '高新区在湘西'],
    ['c++', 'C++园区'],
    ['[1]', '见[1]'],
    ['a\\d', 'A\\D'],
    ['', '什么都行'],
    [' 　\n', '什么都行'],
    ['É', 'é'],
  ])('%j finds %j', (query, text) => {
    expect(matches(query, text)).toBe(true);
  });

  test.each([
    ['湘西 北斗', '湘西高新区'],
    ['108亿', '10 8亿元'],
    ['sinotech', 'sino tech'],
    ['.', '没有句点'],
    ['a|b', 'a'],
    ['\\d', '1'],
    ['高新区', '高\0新区'],
    ['𠮷', '\u{d842}'],
  ])('%j does not find %j', (query, text) => {
    expect(matches(query, text)).toBe(false);
  });

  test('asks for a word once, however often it is typed', () => {
    expect(toSearchPatterns('区 区 闻')).toHaveLength(2);
  });
});
