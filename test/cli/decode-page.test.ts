import { expect, test } from 'vitest';
import { decodePage } from './decode-page';

/** 经开区 in GBK and in Big5 (經開區). */
const GBK = [0xbe, 0xad, 0xbf, 0xaa, 0xc7, 0xf8];
const BIG5 = [0xb8, 0x67, 0xb6, 0x7d, 0xb0, 0xcf];

const ascii = (text: string) => [...Buffer.from(text, 'latin1')];

test.each([
  ['GBK as declared', [...ascii('<meta charset="gbk">'), ...GBK], '经开区'],
  [
    'GB2312 as declared, which is GB18030',
    [...ascii('<meta http-equiv=a content="text/html; charset=gb2312">'), ...GBK],
    '经开区',
  ],
  ['Big5 as declared', [...ascii('<meta charset="big5">'), ...BIG5], '經開區'],
  ['GBK that says it is UTF-8', [...ascii('<meta charset="utf-8">'), ...GBK], '经开区'],
  ['GBK that says nothing', [...GBK], '经开区'],
  [
    'UTF-8 that says it is GBK, as browsers save it',
    [...ascii('<meta charset="gbk">'), ...Buffer.from('经开区')],
    '经开区',
  ],
  ['UTF-8 with a BOM', [0xef, 0xbb, 0xbf, ...Buffer.from('经开区')], '经开区'],
  ['UTF-16 with a BOM', [0xff, 0xfe, ...Buffer.from('经开区', 'utf16le')], '经开区'],
  ['a charset that is none', [...ascii('<meta charset="x-none">'), ...GBK], '经开区'],
])('%s', (_name, bytes, text) => {
  expect(decodePage(Uint8Array.from(bytes)).endsWith(text)).toBe(true);
});
