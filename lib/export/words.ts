/** What the files say in words; they are for Chinese newsrooms, whatever language the browser speaks. */
import type { ClipScope, MentionType, MoneyBound, ReadState, ZoneKind } from '../model';

export const SCOPE_WORDS: Readonly<Record<ClipScope, string>> = {
  page: '整页',
  article: '单篇',
  selection: '选段',
  address: '仅网址',
};
export const STATE_WORDS: Readonly<Record<ReadState, string>> = {
  unread: '未读',
  reading: '在读',
  done: '已读',
};
export const TYPE_WORDS: Readonly<Record<MentionType, string>> = {
  zone: '开发区',
  company: '企业',
  money: '金额',
};
export const KIND_WORDS: Readonly<Record<ZoneKind, string>> = { zone: '开发区', park: '园区' };
/** Which way a figure is to be taken. */
export const BOUND_WORDS: Readonly<Record<MoneyBound, string>> = {
  'at-least': '至少',
  'more-than': '超过',
  'at-most': '至多',
  'less-than': '不到',
  nearly: '近',
  about: '约',
};
/** For what came without a headline. */
export const NO_TITLE = '（无标题）';
/** For what was taken over from bookmarks and never clipped. */
export const NO_TEXT = '（只存了网址，没有正文）';

/** Several names in one cell; no Chinese name holds this sign. */
export const LIST_SEPARATOR = '；';

/** How yes and no are written in a table. */
export function toYesNo(yes: boolean): string {
  return yes ? '是' : '否';
}
