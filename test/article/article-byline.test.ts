import { expect, it } from 'vitest';
import { bylineOf } from '../../lib/article/facts/article-byline';

it.each([
  ['沛县经济开发区签约\n本报讯（记者 张伟 通讯员 李芳）3月20日，企业来访。\n会后参观。', '张伟 李芳', '李芳'],
  ['沛县经济开发区签约\n3月20日，企业来访，双方谈了很久。\n会后参观了车间，工人们正忙。（田禾）', '田禾', ''],
  ['3月20日，企业来访。\n会后参观。\n（郝春生 文/图）', '郝春生', ''],
  ['本报记者 王文报道：3月20日，企业来访。', '王文', ''],
])('%s', (text, author, correspondent) => {
  expect(bylineOf(text)).toEqual({ author, correspondent });
});

it.each(['', '沛县经济开发区签约\n3月20日，记者从会上获悉，企业来访。（完）'])('%s names nobody', (text) => {
  expect(bylineOf(text)).toBeNull();
});
