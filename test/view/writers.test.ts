import { expect, it } from 'vitest';
import { authorsAlone } from '../../lib/view/writers';

it.each([
  ['林晓 王建国', '王建国', '林晓'],
  ['林晓、李芳、王建国', '王建国', '林晓、李芳'],
  ['林晓 王建国 李楠', '王建国 李楠', '林晓'],
  ['王建国', '王建国', ''],
  ['林晓，李芳', '', '林晓，李芳'],
  ['林晓', '王建国', '林晓'],
  ['王建国庆', '王建国', '王建国庆'],
  ['', '', ''],
])('the authors of %j with the correspondent %j are %j', (author, correspondent, authors) => {
  expect(authorsAlone({ author, correspondent })).toBe(authors);
});
