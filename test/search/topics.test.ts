import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../lib/dictionary/load-seeds';
import { SeedError } from '../../lib/dictionary/parse-table';
import { compileTopics } from '../../lib/dictionary/topics';
import type { Topic } from '../../lib/model';
import { createTopicFinder, mergeTopics, topicsMark } from '../../lib/search/topics';
import { folding } from './folding';

const builtIn = loadTopics();

function topicsOf(title: string, text: string, topics: readonly Topic[] = builtIn): readonly string[] {
  return createTopicFinder(topics, folding.fold)(folding.fold(title), folding.fold(text));
}

/** Sentences that say nothing of any topic, to make a text as long as an article. */
const PADDING = '记者在现场看到，厂区里车来车往，工人正把一箱箱货物装上卡车，准备发往各地的客户手中。'.repeat(
  12,
);

describe('what an article is about', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['a word in the title', '长治高新区外出招商引资收获满满', PADDING, ['招商引资']],
    ['the title alone is enough', '文水经开区：三个一批', PADDING, ['三个一批']],
    [
      'at the head and once more',
      '一季度的成绩单',
      `本报讯 兴县经济技术开发区把招才引智当作头等大事。${PADDING}为引进人才，园区还建了公寓。`,
      ['招才引智'],
    ],
    [
      'several, none at the head',
      '走进厂房',
      `${PADDING}党支部开会。党课上。主题党日那天，党组织的人都来了。`,
      ['党建'],
    ],
    ['broken columns, traditional characters', '招 商\n引 資有新招', PADDING, ['招商引资']],
    ['two topics', '签约又开工', PADDING, ['签约', '开工']],
  ])('%s', (_, title, text, topics) => {
    expect(topicsOf(title, text)).toEqual(topics);
  });
});

describe('one passing word is not what it is about', () => {
  it.each<[string, string, string]>([
    ['at the end', '园区邮局的一天', `${PADDING}隔壁的厂子去年投产。`],
    ['at the head, and never again', '邮局的一天', `邮局对面是去年开工的工地。${PADDING}`],
    [
      'three in a text of ten pages',
      '城市的一年',
      `${PADDING.repeat(10)}开工。${PADDING.repeat(10)}开工。${PADDING.repeat(10)}开工。`,
    ],
    ['开工率', '山西焦化企业开工率回升', `${PADDING}开工率为七成，开工率高于去年，开工率还会升。`],
    ['a bank', '招商银行发布年报', `招商银行说，招商银行的网点不变。${PADDING}`],
    ['a family doctor', '家庭医生签约医生走进社区', PADDING],
    ['nothing', '', ''],
  ])('%s', (_, title, text) => {
    expect(topicsOf(title, text)).toEqual([]);
  });

  it('overlapping words are one hit', () => {
    expect(topicsOf('无题', `${PADDING}拿地即开工，破土动工。`)).toEqual([]);
  });
});

describe('the reader’s topics', () => {
  const own: Topic = { id: 'x1', name: '氢能', words: ['氢能', '加氢站', '-氢能源车险'], isOff: false };

  it('stand beside the built-in ones, which can be edited and put off', () => {
    const [first] = builtIn;
    if (!first) throw new Error('no topics are built in');
    const merged = mergeTopics(builtIn, [own, { ...first, words: ['敲门'] }]);
    expect(merged).toHaveLength(builtIn.length + 1);
    expect(topicsOf('加氢站', '', merged)).toEqual(['氢能']);
    expect(topicsOf('氢能源车险涨价', '', merged)).toEqual([]);
    expect(topicsOf('招商引资', '', merged)).toEqual([]);
    expect(topicsOf('敲门', '', merged)).toEqual([first.name]);
    const off = mergeTopics(builtIn, [{ ...first, isOff: true }]);
    expect(off[0]?.isOff).toBe(true);
    expect(topicsOf('招商引资', '', off)).toEqual([]);
  });

  it('change the mark when they find anything else, and not otherwise', () => {
    const mark = topicsMark(builtIn);
    expect(topicsMark([...builtIn, { ...own, isOff: true }])).toBe(mark);
    expect(topicsMark([...builtIn, own])).not.toBe(mark);
    expect(topicsMark([...builtIn, { ...own, words: ['氢'] }])).not.toBe(topicsMark([...builtIn, own]));
  });

  it('with nothing but blanks for words find nothing', () => {
    expect(topicsOf('氢能', '', [{ ...own, words: [' ', '　'] }])).toEqual([]);
  });
});

describe('the table', () => {
  it('has the topics of the trade', () => {
    const names = builtIn.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        '招商引资 签约 开工 投产 三个一批 招才引智 科技创新 优势企业 营商环境 党建 绿色低碳'.split(' '),
      ),
    );
  });

  const HEAD = 'id\tname\twords\tnot\n';
  it.each([
    ['Kai\t开工\t开工\t-', 'small letters'],
    ['kai\t开工\t开工|开工\t-', 'twice'],
    ['kai\t开工\t开工\t复产率', 'no word of the topic'],
    ['kai\t开工\t开工\t-\nkai\t动工\t动工\t-', 'stands twice'],
    [`kai\t开工\t${'长'.repeat(30)}\t-`, 'longer than'],
  ])('%j is refused', (rows, fault) => {
    expect(() => compileTopics({ name: 'seeds/topics.tsv', text: HEAD + rows })).toThrow(SeedError);
    expect(() => compileTopics({ name: 'seeds/topics.tsv', text: HEAD + rows })).toThrow(fault);
  });
});
