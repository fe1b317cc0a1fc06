/**
 * What the page shows of its article, in labels: 来源：… 作者：… 2024年06月18日 08:30, （责任编辑：…）. Under the headline it is the
 * article's own; elsewhere on the page it may be another's. Every label is a row: add a word, and it is read.
 */
import { toMoment } from '../china-day';
import type { FactName, FactPage, Said } from './fact-page';
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
  editor: new RegExp(
    `(?:责任|責任|执行|值班|网络|本文|文字|本期|[（(【[\\s]|^)(?:编\\s*辑|編\\s*輯)${COLON}|(?:责\\s*编|責\\s*編)${COLON}`,
  ),
};
/** 责任编辑 王强: without a colon only a name makes it a label. */
const EDITOR_BARE = /(?:责任编辑|責任編輯|责编)\s+(?=[\u4e00-\u9fff])/;

/** Words that show that a line with a day is an imprint. */
const IMPRINT = /\d{1,2}[:：]\d{2}|来\s*源|來源|发布|发表|发稿|成文|时\s*间|日\s*期|作\s*者|编辑|更新/;
/** The last change is not the publishing. */
const CHANGED = /最后更新|更新(?:时间|日期|于)|修改时间|最近更新/;
/** A day that a document has, and not its publishing; and days ahead (截止日期). */
const OTHER_DAY = /成文日期|印发日期|生效日期|失效|废止|截止|截至|实施日期|开标|有效期|注册|备案|许可证/;
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
  for (const line of lines) {
    if (line.length > MAX_IMPRINT_CHARS) continue;
    put(said, 'source', line, cleanName);
    put(said, 'author', line, cleanNames);
    put(said, 'editor', line, cleanNames);
    said.editor ??= editorIn(line);
    if (said.datetime || OTHER_DAY.test(line) || !toMoment(line)) continue;
    if (CHANGED.test(line)) changed ??= line;
    else if (IMPRINT.test(line)) said.datetime = line;
    // A line that is little but a day will do where no better one comes.
    else if (line.replace(DAY_AND_TIME, '').length <= LOOSE_CHARS && !/[，。]/.test(line)) loose ??= line;
  }
  said.datetime ??= loose ?? changed;
  return said;
}

function put(
  said: Said,
  fact: keyof typeof LABELS & FactName,
  line: string,
  read: (text: string) => unknown,
): void {
  const found = said[fact] === undefined ? LABELS[fact].exec(line) : null;
  if (!found) return;
  const value = line.slice(found.index + found[0].length, found.index + found[0].length + MAX_VALUE_CHARS);
  if (read(value) !== null) said[fact] = value;
}

function editorIn(line: string): string | undefined {
  const found = EDITOR_BARE.exec(line);
  const value = found ? line.slice(found.index + found[0].length) : '';
  return value !== '' && namesAtHead(value) ? value : undefined;
}
