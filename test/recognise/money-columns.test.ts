import { expect, it } from 'vitest';
import { mentionsOf } from './means';

const rolesOf = (raw: string) =>
  mentionsOf(raw, 'money').map((sum) => sum.type === 'money' && `${sum.text} ${sum.role}`);

it.each([
  [
    'cells parted by a space',
    '项目 业主 总投资 本年完成投资 达产后年产值\n光伏支架 某公司 12.5亿元 8.6亿元 20亿元\n氢能重卡 某厂 8亿元 3.1亿元 15亿元\n十月再开工两个项目。',
    ['12.5亿元 总投资', '8.6亿元 投资', '20亿元 产值', '8亿元 总投资', '3.1亿元 投资', '15亿元 产值'],
  ],
  [
    'cells parted by tabs',
    '园区\t产值\t税收\n东区\t36亿元\t1.2亿元\n西区\t18亿元\t6000万元',
    ['36亿元 产值', '1.2亿元 税收', '18亿元 产值', '6000万元 税收'],
  ],
])('reads the roles of a table from its head: %s', (_, table, expected) => {
  expect(rolesOf(table)).toEqual(expected);
});

it.each([
  // a row with fewer sums than the head has columns
  ['项目 总投资 完成投资\n光伏支架 12.5亿元\n', ['12.5亿元 投资']],
  // text between the sums: no row, but a wrapped line of running text
  ['产值和税收都有增长\n园区去年实现36亿元，而投资仅1.2亿元上下', ['36亿元 税收', '1.2亿元 投资']],
  // one column is no table
  ['各镇总投资如下\n东镇 3亿元\n', ['3亿元 总投资']],
  // a paragraph ends the table
  [
    '园区 产值 税收\n东区 36亿元 1.2亿元\n以上为快报数。\n另拨 3亿元 2亿元',
    ['36亿元 产值', '1.2亿元 税收', '3亿元 其他', '2亿元 其他'],
  ],
])('leaves %j to the words around each sum', (text, expected) => {
  expect(rolesOf(text)).toEqual(expected);
});
