/**
 * The line under a headline and the one behind a text: 来源：… 作者：… 2024年06月18日 08:30, （责任编辑：…）. Every label is a row: add a
 * word, and it is read.
 */
import { toMoment } from '../china-day';
import type { FactName, FactPage, Said } from './fact-page';
import { linesUnderHeadline } from './headline';

/** An imprint is short; a longer line is a paragraph. */
const MAX_IMPRINT_CHARS = 160;
const MAX_LINES = 400;
/** Lines of the article's own end that may hold its editor. */
const TAIL_LINES = 12;

const LABELS: Readonly<Record<'source' | 'author' | 'editor', string>> = {
  source: '来\\s*源|來\\s*源|稿源|信息来源|文章来源|本文来源|消息来源|转载自|供稿单位|发布机构|发布单位',
  author: '作\\s*者|撰\\s*文|撰稿|文字|本报记者|记\\s*者|通讯员',
  editor: '责任编辑|责\\s*编|编\\s*辑|審稿|责任校对',
};
/** What ends a labelled value: white space, a bar, the next label. */
const END = String.raw`(?=\s|[|｜丨】》\]()（）;；]|作\s*者|编\s*辑|责任|责\s*编|记者|通讯员|发布(?:时间|日期|[:：])|时间|日期|浏览|点击|阅读|字[号体]|校对|审核|监制|\d{4}|$)`;
const patternOf = (labels: string) =>
  new RegExp(
    String.raw`(?:${labels})\s*[:：丨|｜/]\s*[【《]?\s*([^\s|｜丨【】《》\[\]()（）:：;；]{2,30}?)${END}`,
  );
const SOURCE = patternOf(LABELS.source);
const AUTHOR = patternOf(LABELS.author);
const EDITOR = patternOf(LABELS.editor);
/** 作者：张三 李四: two names that a blank parts. */
const MORE_NAMES = /^((?:[\s、，,/]+[\u4e00-\u9fff·]{2,4}(?=[\s、，,/]|$)){1,4})/;
/** What is no author's name. */
const NO_NAME = /^(?:不详|佚名|未知|原作者|网络|互联网|综合|整理|admin|管理员|本站|编辑|责任)/i;
/** Words that show that a line with a day is an imprint. */
const IMPRINT = /\d{1,2}[:：]\d{2}|来源|來源|发布|发表|发稿|时间|时 间|日期|作者|编辑|更新/;
/** The last change is not the publishing. */
const CHANGED = /最后更新|更新时间|修改时间|最近更新/;

/** TNW中文站 2016年10月14日07:17, 2019年09月11日01:53 新浪科技: the outlet beside the moment, under the headline, with no label. */
const OUTLET = String.raw`[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9·-]{1,18}?`;
const BEFORE_MOMENT = new RegExp(String.raw`^(${OUTLET})\s*(?=(?:19|20)\d{2}\s*[-/.年])`);
const BEHIND_MOMENT = new RegExp(String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s+(${OUTLET})(?=\s|$)`);
/** What stands there and is no outlet. */
const NO_OUTLET =
  /发布|发表|时间|日期|更新|字号|字体|分享|评论|阅读|浏览|点击|我有|打印|收藏|星期|来源|作者|编辑|访问|次数|责任|稿件|上传/;

/** What the lines around the article say. */
export function saidByLines({ document, lines, bodyLines }: FactPage): Said {
  const said: Said = {};
  const short = lines.slice(0, MAX_LINES).filter((line) => line.length <= MAX_IMPRINT_CHARS);
  let loose: string | undefined;
  let changed: string | undefined;
  for (const line of short) {
    put(said, 'source', SOURCE.exec(line)?.[1]);
    put(said, 'author', namesIn(line, AUTHOR));
    put(said, 'editor', namesIn(line, EDITOR));
    const moment = said.datetime ? null : toMoment(line);
    if (!moment) continue;
    if (CHANGED.test(line)) changed ??= line;
    else if (IMPRINT.test(line)) said.datetime = line;
    // A line that is little but a day will do where no better one comes.
    else if (line.length <= 24) loose ??= line;
  }
  said.datetime ??= loose ?? changed ?? '';
  for (const line of linesUnderHeadline(document.title, lines) ?? []) {
    if (line.length > MAX_IMPRINT_CHARS || said.source) break;
    const outlet = BEFORE_MOMENT.exec(line)?.[1] ?? BEHIND_MOMENT.exec(line)?.[1];
    if (outlet && !NO_OUTLET.test(outlet)) said.source = outlet;
  }
  for (const line of [...bodyLines.slice(-TAIL_LINES), ...lines.slice(-TAIL_LINES * 4)]) {
    put(said, 'editor', namesIn(line, EDITOR));
  }
  return said;
}

function put(said: Said, fact: FactName, value: string | undefined): void {
  if (value && !said[fact] && !NO_NAME.test(value)) said[fact] = value;
}

function namesIn(line: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(line);
  if (!found?.[1]) return undefined;
  const rest = line.slice(found.index + found[0].length);
  return found[1] + (MORE_NAMES.exec(rest)?.[1] ?? '');
}
