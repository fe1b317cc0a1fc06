/**
 * What the page shows of its article, in labels: 来源：… 作者：… 2024年06月18日 08:30, （责任编辑：…）. Under the headline it is the
 * article's own; elsewhere on the page it may be another's. Every label is a row: add a word, and it is read.
 */
import { toMoment } from '../china-day';
import type { FactPage, Said } from './fact-page';
import { cleanName, cleanNames, namesAtHead } from './names';

/** An imprint is short; a longer line is a paragraph. */
const MAX_IMPRINT_CHARS = 160;
const MAX_LINES = 400;
/** Of a label so much is read. */
const MAX_VALUE_CHARS = 120;

/** nb. 图片来源, 数据来源, 税收来源 and 原作者 are no labels of an article. */
const ALONE = String.raw`(?<![\u4e00-\u9fff])`;
const COLON = String.raw`\s*[:：丨|｜/]\s*`;
const LABELS: Readonly<Record<'source' | 'author' | 'editor', RegExp>> = {
  source: new RegExp(
    `${ALONE}(?:信息|文章|本文|消息|稿件|新闻|内容|资料)?(?:来\\s*源(?:于|自)?|來\\s*源|稿\\s*源|出处)${COLON}|${ALONE}(?:文章|稿件|本文)?转载自${COLON}|${ALONE}(?:供稿|发布|发文|来稿)(?:单位|机构|部门)${COLON}`,
  ),
  author: new RegExp(`${ALONE}(?:本文|文章)?(?:作\\s*者|撰\\s*文|撰稿人?|文字|执笔)${COLON}`),
  editor: new RegExp(`(?:责\\s*任?\\s*编\\s*辑?|責\\s*任?\\s*編\\s*輯?)(?:人员?)?${COLON}`),
};
/** Where nobody is said to answer for the page. nb. Who cut a film or a picture is no editor of the text. */
const OTHER_EDITOR = new RegExp(
  `(?<!美术|视频|图片|摄影|版面|微信|微博|美|总|主)(?:编\\s*辑|編\\s*輯)${COLON}`,
);
/** 责任编辑 王强: without a colon only a name makes it a label. */
const EDITOR_BARE = /(?:责任编辑|責任編輯|责编|编辑)\s+(?=[\u4e00-\u9fff])/;

/** Words that show that a line with a day is an imprint. */
const IMPRINT =
  /\d{1,2}[:：]\d{2}|来\s*源|來源|发布|發布|發佈|发表|發表|发稿|时\s*间|時間|日\s*期|作\s*者|编辑|更新/;
/** The last change is not the publishing. */
const CHANGED = /最[后後]更新|更新(?:时间|時間|日期|[于於])|修改时间|最近更新/;
/** The label of the publishing, and those of other days that a document has, with these. */
const PUBLISHED =
  /(?:发布|發布|發佈|发表|發表|发稿|刊发|上传|公布|录入|添加)(?:[时時]\s*[间間]|日\s*期|[于於])?\s*[:：]?\s*(?=\d{2,4}\s*[-/.年])/;
const OTHER_DAY =
  /(?:成文|印发|生效|失效|废止|截止|截至|实施|开标|注册|备案|生成)(?:时\s*间|日\s*期)?\s*[:：]?\s*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?/g;
/** A day with its time and day of the week, and what else a line may hold that is little but a day. */
const DAY_AND_TIME = /[\d\s:：/.年月日时分秒—-]+|星期[一二三四五六日天]|周[一二三四五六日]/g;
const LOOSE_CHARS = 14;

/** What the labels between the headline and the text say. */
export function saidByImprint({ imprint }: Pick<FactPage, 'imprint'>): Said {
  return saidIn(imprint);
}

/** What the labels around the end of the text say. nb. The days behind a text are those of other news. */
export function saidByTail({ tail }: Pick<FactPage, 'tail'>): Said {
  return { ...saidIn(tail), datetime: undefined };
}

/** What labels say anywhere on the page. */
export function saidByLines({ lines }: Pick<FactPage, 'lines'>): Said {
  return saidIn(lines.slice(0, MAX_LINES));
}

function saidIn(lines: readonly string[]): Said {
  const said: Said = {};
  let loose: string | undefined;
  let changed: string | undefined;
  let editor: string | undefined;
  for (const line of lines) {
    if (line.length > MAX_IMPRINT_CHARS) continue;
    said.source ??= valueOf(line, LABELS.source, cleanName);
    said.author ??= valueOf(line, LABELS.author, cleanNames);
    said.editor ??= valueOf(line, LABELS.editor, cleanNames);
    editor ??= valueOf(line, OTHER_EDITOR, cleanNames) ?? valueOf(line, EDITOR_BARE, namesAtHead);
    const moment = said.datetime === undefined ? momentIn(line) : undefined;
    if (moment === undefined) continue;
    if (CHANGED.test(line)) changed ??= moment;
    else if (IMPRINT.test(line)) said.datetime = moment;
    // A line that is little but a day will do where no better one comes.
    else if (line.replace(DAY_AND_TIME, '').length <= LOOSE_CHARS && !/[，。]/.test(line)) loose ??= moment;
  }
  said.datetime ??= loose ?? changed;
  said.editor ??= editor;
  return said;
}

/** 作者： 编辑：王强: the first label was left empty. */
const NEXT_LABEL =
  /^[\s|｜]*(?:作\s*者|编\s*辑|责|来\s*源|稿源|时\s*间|日\s*期|发布|浏览|点击|阅读|审核|校对|字[体号])[\u4e00-\u9fff\s]{0,4}[:：]/;

/** What stands behind a label, where it can be read as what the label says. */
function valueOf(line: string, label: RegExp, read: (text: string) => unknown): string | undefined {
  const found = label.exec(line);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const value = line.slice(start, start + MAX_VALUE_CHARS);
  return NEXT_LABEL.test(value) || read(value) === null ? undefined : value;
}

/** A line from its day of publishing on: 成文日期：2024-06-10 发布日期：2024-06-18 has two days. */
function momentIn(line: string): string | undefined {
  const published = PUBLISHED.exec(line);
  const text = published ? line.slice(published.index) : line.replace(OTHER_DAY, ' ');
  return toMoment(text) ? text : undefined;
}
