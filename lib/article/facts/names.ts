/** Names of people and outlets, taken out of what pages write around them. */
import { oneLine } from '../article-title';

/** What stands before a name and is none of it. */
const LEAD =
  /^(?:[\s:：|｜丨【[（(《/-]|来\s*源|來\s*源|稿源|信息来源|文章来源|本文来源|作\s*者|責?任?编\s*辑|责任编辑|责编|编辑|文|撰文|本报记者|本网记者|记\s*者|通讯员|发布|原标题)+(?=\S)/;
/** What ends a name: a bracket, a bar, a time, the next label. */
const TAIL =
  /\s*(?:[|｜丨】\]）)》]|\d{4}[-年/.]|_[A-Z]{2}\d+|\d{1,2}:\d{2}|作者|编辑|责编|责任|发布时间|发布日期|时间|我要|分享|字号|收藏|评论|订阅|关注|进入|举报).*$/;
/** A name that many CMS put in for none. */
const NO_NAME =
  /^(?:admin|administrator|editor|root|user|name|null|none|undefined|unknown|编译|翻译|译者|整理|图|文|摄|佚名|未知|匿名|不详|网络|互联网|来源|作者|编辑|本站|管理员|系统管理员|原创|转载)$|@|^https?:/i;
const OUTLET =
  /(?:网|報|报|报社|日报|晚报|新闻|在线|频道|电视台|广播|通讯社|中心|客户端|传媒|杂志|周刊|平台|公司|委员会|政府|办公室|编辑部|网易|新浪|搜狐|腾讯|凤凰|百度|今日头条)$/;

/** One name: an outlet's, or a person's. Null where nothing is left. */
export function cleanName(text: string, max: number): string | null {
  const name = oneLine(text.replace(LEAD, '').replace(TAIL, ''), max);
  return name.length < 2 || NO_NAME.test(name) ? null : name;
}

const NAME = /^[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,8})?$/;
const MAX_NAMES_CHARS = 80;
const MIN_NAMES_SHARE = 0.6;

/** Several names parted by one blank; empty where nothing is left. 记者 张三 通讯员李四 → 张三 李四. */
export function cleanNames(text: string): string {
  const bare = oneLine(text.replace(LEAD, '').replace(TAIL, ''), MAX_NAMES_CHARS);
  const parts = bare
    .split(/[\s、，,/／;；]+|通讯员|记者/)
    .filter((part) => part !== '' && !NO_NAME.test(part));
  // 两 字: a name of two characters set wide (王 文).
  if (parts.length === 2 && parts.every((part) => part.length === 1)) return parts.join('');
  const names = parts.filter((part) => NAME.test(part));
  // Where most of it is something else, the names are words of a sentence.
  const share = names.join('').length / Math.max(1, parts.join('').length);
  if (share >= MIN_NAMES_SHARE) return names.join(' ');
  return names.length === 0 && parts.length === 1 ? (parts[0] ?? '') : '';
}

/** Whether this is an outlet's name rather than a person's. */
export function isOutletName(name: string): boolean {
  return OUTLET.test(name);
}
