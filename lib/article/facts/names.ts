/** Names of people and outlets, taken out of what pages write around them. */
import { MAX_NAMES_CHARS, MAX_SITE_CHARS } from '../../limits';
import { oneLine } from '../article-title';
import { isPerson, partedNames } from './surnames';

/** Names of writers as the page parts them (张伟、李芳), and those of them that it calls 通讯员. */
export interface Names {
  readonly all: string;
  readonly correspondents: string;
}

/** What stands before a name and says what its bearer does. */
const ROLE =
  /^(?:[\u4e00-\u9fffA-Za-z0-9·]{0,12}?(?:记\s?者|記\s?者|通\s?讯\s?员|通訊員|实习生|特约撰稿人?|撰稿人?|采\s?写|撰\s?文|供\s?稿|执笔|专栏作者|专栏作家|评论员|见习生|作者|(?:文图|图文|文\/图|图\/文|文、图|图、文|文|图)(?=[\s:：/／|｜丨])))\s*(?:[:：/／|｜丨]\s*)?/;
const CORRESPONDENT = /通\s?讯\s?员|通訊員/;
const SEPARATOR = /^(?:\s*[、，,;；/／&]\s*|\s+)/;
const RUN = /^[\u4e00-\u9fff]{2,6}(?:[·•‧][\u4e00-\u9fff]{1,8}){0,3}(?![\u4e00-\u9fffA-Za-z])/;
/** A name of two characters set wide: 王 文. */
const WIDE = /^([\u4e00-\u9fff])[\s\u3000]{1,4}([\u4e00-\u9fff])(?![\u4e00-\u9fffA-Za-z])/;
/** A wire's reporter with the place right behind: 記者陳小明台北18日電. */
const RUN_BEFORE_PLACE = /^([\u4e00-\u9fff]{2,4})(?=[\u4e00-\u9fff]{2,3}\d{1,2}日[电電])/;
/** What follows a name without a blank: 记者张伟报道. */
const RUN_BEFORE_VERB =
  /^([\u4e00-\u9fff]{2,4}?)(?=(?:摄影)?报道|報導|摄|攝|发自|综合|整理|编译|采写|通讯员|通訊員|记者|实习生|[（(]|文[/／])/;
const MAX_NAMES = 12;

/** The people's names with which a text begins, roles (记者, 通讯员) aside; null where it begins with none. `rest` is what follows. */
export function namesAtHead(text: string): (Names & { readonly rest: string }) | null {
  let rest = text.slice(0, MAX_NAMES_CHARS * 3);
  let all = '';
  let correspondents = '';
  let isCorrespondent = false;
  for (let count = 0; count < MAX_NAMES; count++) {
    const separator = all === '' ? '' : (SEPARATOR.exec(rest)?.[0] ?? '');
    const next = rest.slice(separator.length).trimStart();
    const role = ROLE.exec(next)?.[0] ?? '';
    // nb. A name may begin as a role does (文晓明).
    const titled = role === '' ? null : personAt(next.slice(role.length));
    const person = titled ?? (all === '' || separator !== '' ? personAt(next) : null);
    if (!person) break;
    if (titled) isCorrespondent = CORRESPONDENT.test(role);
    all += `${all === '' ? '' : toSeparator(separator)}${person.name}`;
    if (isCorrespondent) correspondents += `${correspondents === '' ? '' : ' '}${person.name}`;
    rest = next.slice((titled ? role.length : 0) + person.length);
  }
  return all === '' || all.length > MAX_NAMES_CHARS ? null : { all, correspondents, rest };
}

/** 、 and commas stay as the page has them, for a list is compared and searched as it was printed; all else is a blank. */
const toSeparator = (separator: string): string => /[、，,]/.exec(separator)?.[0] ?? ' ';

function personAt(text: string): { name: string; length: number } | null {
  const wide = WIDE.exec(text);
  if (wide?.[1] && wide[2] && isPerson(wide[1] + wide[2]))
    return { name: wide[1] + wide[2], length: wide[0].length };
  const placed = RUN_BEFORE_PLACE.exec(text)?.[1];
  if (placed !== undefined && isPerson(placed)) return { name: placed, length: placed.length };
  const run = RUN.exec(text)?.[0];
  if (run !== undefined) {
    if (run.length >= 4) {
      const parted = partedNames(run);
      if (parted) return { name: parted, length: run.length };
    }
    if (isPerson(run)) return { name: run, length: run.length };
  }
  const before = RUN_BEFORE_VERB.exec(text)?.[1];
  return before !== undefined && isPerson(before) ? { name: before, length: before.length } : null;
}

/** What ends a labelled value: a blank, a bar, a bracket, a moment, the next label, a button. */
const STOP = new RegExp(
  String.raw`[\s|｜丨；;】\]）)（(]|(?:19|20)\d{2}\s*[-/.年]|\d{1,2}[:：]\d{2}|` +
    String.raw`(?:作\s*者|编\s*辑|責任編輯|责\s*编|责任编辑|记\s*者|通讯员|发布(?:时间|日期|者|人)?|时\s*间|日\s*期|浏览|点击|阅读|校对|审核|监制|来\s*源|字号|字体)[^:：]{0,4}[:：]|` +
    String.raw`字号|字体|点击数|浏览次数|浏览量|阅读量|分享到|参与(?:互动|评论|讨论)|听新闻|大字体|小字体|我要|我有话说|举报|打印|收藏|责任编辑|发表评论|进入论坛|选择字号|语音播报|扫码|扫一扫|关注|作者$`,
);
const LEAD = /^[\s:：|｜丨【[（(“"'/／·>›-]+/;
/** A name that pages put in for none. */
const NO_NAME =
  /^(?:admin|administrator|editor|root|user|name|null|none|undefined|unknown|false|true|author|source|编译|翻译|译者|整理|图|文|摄|佚名|未知|匿名|不详|不明|无|网络|网络整理|互联网|来源|作者|编辑|责任|发布|原创|转载|综合|本站|本网|本站原创|本网站|管理员|系统管理员|网站管理员|超级管理员|小编|网友|会员|其他|其它|暂无|百度百科|正文|点击|更多)$|@|^https?:|^www\.|^[A-Z]{0,3}\d+$|^[\p{P}\p{S}]+$/iu;

/** One name at the head of a text, up to what ends it: an outlet's, or a pen name. Null where nothing is left. */
export function cleanName(text: string): string | null {
  let name = oneLine(text, MAX_SITE_CHARS * 3).replace(LEAD, '');
  name = name
    .replace(/^(?:[\u4e00-\u9fff]{0,2}来\s*源(?:于)?|稿源|來源|出处)\s*[:：]\s*/, '')
    .replace(LEAD, '');
  const stop = STOP.exec(name);
  if (stop) name = name.slice(0, stop.index);
  name = oneLine(name.replace(/[\s、，,。.:：“"'”>·_-]+$/u, ''), MAX_SITE_CHARS);
  // 《人民日报》 is 人民日报; 人民网-《人民日报》 stays as it is.
  const titled = /^《([^《》]+)》?$/.exec(name)?.[1] ?? name.replace(/^([^《》]+)》$/, '$1');
  return titled.length < 2 || NO_NAME.test(titled) ? null : titled;
}

/** Codes behind an editor's name: 杨倩_NF4425, 李伟 PT010. */
const CODE = /[\s_]+[A-Z]{1,3}\d{2,}.*$/;

const SIGNED = /^[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9_]{1,15} \([A-Za-z][\w.-]{2,30}\)$/;

/** The writers or editors that a labelled value names: people, else one pen name. Null where it names nobody. */
export function cleanNames(text: string): Names | null {
  const bare = oneLine(text, MAX_NAMES_CHARS * 3)
    .replace(LEAD, '')
    .replace(/^(?:作\s*者|编\s*辑|责\s*编|责任编辑|記者|记者|撰文|文)\s*[:：丨|｜/]\s*/, '')
    .replace(LEAD, '');
  // 作者：晋南日报 张伟
  const [outlet = '', behind = ''] = /^([^\s]{2,14})\s+(?=\S)/.exec(bare) ?? [];
  const people = namesAtHead(bare) ?? (isOutletName(behind) ? namesAtHead(bare.slice(outlet.length)) : null);
  if (people) return { all: people.all, correspondents: people.correspondents };
  // 某某的家 (account): the whole is how the writer signs.
  const signed = SIGNED.exec(bare)?.[0];
  const pen = signed ?? cleanName(bare.replace(CODE, ''));
  return pen === null || pen.length > MAX_PEN_CHARS || /[，。！？]/.test(pen)
    ? null
    : { all: pen, correspondents: '' };
}

/** Of a pen name or an account's. Longer ones are sentences. */
const MAX_PEN_CHARS = 24;

const OUTLET =
  /(?:网|網|報|报|报社|日报|晚报|新闻|新聞|在线|频道|电视台|广播|通讯社|中心|客户端|传媒|杂志|周刊|平台|公司|委员会|政府|办公室|编辑部|网易|新浪|搜狐|腾讯|凤凰|百度|今日头条|门户|资讯|集团|发改委|管委会|[局厅办])$/;

/** Whether this is an outlet's name rather than a person's. */
export function isOutletName(name: string): boolean {
  return OUTLET.test(name);
}
