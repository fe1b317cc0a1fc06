import { describe, expect, it } from 'vitest';
import { MAX_QUERY_CHARS } from '../../lib/limits';
import { parseQuery } from '../../lib/search/parse-query';
import { folding } from './folding';

const read = (text: string) => {
  const { words, excluded } = parseQuery(text, folding.fold);
  return {
    words: words.map(({ folded, isPhrase }) => (isPhrase ? `“${folded}”` : folded)),
    excluded: excluded.map(({ folded }) => folded),
  };
};

describe('a query is read', () => {
  it.each<[string, string[], string[]]>([
    ['', [], []],
    ['  　 ', [], []],
    ['招商引资', ['招商引资'], []],
    ['湘潭 签约', ['湘潭', '签约'], []],
    ['湘潭　签约', ['湘潭', '签约'], []],
    ['湘潭 湘潭', ['湘潭'], []],
    ['開發區 开发区', ['开发区'], []],
    ['“招商 引资”', ['“招商引资”'], []],
    ['"招商 引资" 园区', ['“招商引资”', '园区'], []],
    ['「一区多园」', ['“一区多园”'], []],
    ['湘潭“一区多园”', ['湘潭', '“一区多园”'], []],
    ['“东方‘一区 多园’”', ["“东方'一区多园'”"], []],
    ['‘一区 多园’ 湘潭', ['“一区多园”', '湘潭'], []],
    ['L’Oréal ‘', ["l'oréal", "'"], []],
    // Quotes out of step, as input methods leave them.
    ['“招商 引资“ 园区', ['“招商引资”', '园区'], []],
    ['“招商 引资" 园区', ['“招商引资”', '园区'], []],
    ['"招商 引资” 园区', ['“招商引资”', '园区'], []],
    ['＂招商 引资＂ “园区 名单”', ['“招商引资”', '“园区名单”'], []],
    ['高地”建设 “十大', ['高地”建设', '“十大'], []],
    ['开工 -投产', ['开工'], ['投产']],
    ['开工 –投产 ‑复工', ['开工'], ['投产', '复工']],
    ['——记湘潭', ['--记湘潭'], []],
    ['开工 －投产', ['开工'], ['投产']],
    ['开工 -“二期 投产”', ['开工'], ['二期投产']],
    ['-投产', [], ['投产']],
    // A part of the word.
    ['5G-A', ['5g-a'], []],
    ['钢铁、煤炭', ['钢铁、煤炭'], []],
    ['钢铁，煤炭', ['钢铁,煤炭'], []],
    // Alone they are text.
    ['- 投产', ['-', '投产'], []],
    ['-', ['-'], []],
    ['"', ['"'], []],
    ['“投产', ['“投产'], []],
    ['投产"', ['投产"'], []],
    // Quotes with nothing in them look for nothing.
    ['“ ” 投产', ['投产'], []],
    ['ＡＩ', ['ai'], []],
    ['\ud842 𠮷', ['𠮷'], []],
  ])('%j', (text, words, excluded) => {
    expect(read(text)).toEqual({ words, excluded });
  });

  it('no further than a pasted sentence', () => {
    expect(read('区'.repeat(MAX_QUERY_CHARS + 50)).words).toEqual(['区'.repeat(MAX_QUERY_CHARS)]);
  });
});
