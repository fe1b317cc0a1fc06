/**
 * The names that a text itself gives: at its head (本报记者 张三, 【文/某网 王五】, 新华社北京6月3日电（记者李四）) and at its end (（记者 张三 通讯员
 * 李四）, (李楠)). A row a form: add one, and it is read.
 */
import type { FactPage, Said } from './fact-page';
import { namesAtHead } from './names';
import { isPerson } from './surnames';

/** Lines of the text's head, and characters of each, in which a byline stands. */
const HEAD_LINES = 6;
const HEAD_CHARS = 120;
const TAIL_CHARS = 200;
/** A paragraph, and no line of a list of comments or links. */
const PARAGRAPH_CHARS = 25;
const MAX_LINES = 600;

/** A word behind which writers' names stand. nb. 摄影记者 takes pictures. */
const REPORTER =
  /(?<!摄影|摄像|视频)(?:记\s?者|記\s?者|特约撰稿人?|撰稿人?|采写|撰文|专栏作者|实习生|通\s?讯\s?员|通訊員|评论员)\s*(?:[:：/／|｜丨]\s*)?/g;
/** 文/张三, 文｜张三, （文/图 张三 李四） */
const WRITTEN_BY =
  /^[【（(［[\s]*(?:文图|图文|文[/／、]图|图[/／、]文|撰文|文)\s*[/／丨|｜:：\s]\s*(?:[^\s】）)]{2,20}\s+)?(?=\S)/;
const WRITTEN_AT_END =
  /[（(【]\s*(?:文图|图文|文[/／、]图|图[/／、]文|撰文|文)\s*[/／丨|｜:：\s]\s*([^（()）】]{2,40})[）)】]$/;
/** 石佳/中国青年报: the line under the headline. */
const NAME_AND_OUTLET =
  /^([\u4e00-\u9fff]{2,4})\s*[/／]\s*([\u4e00-\u9fff]{2,12}(?:报|网|社|台|周刊|新闻|日报|晚报|杂志|客户端))$/;
/** The last words of a text: 。(李楠), or a line of its own （张伟 王芳）. */
const ALONE = /(?:^|[。！？”…；])\s*[（(]\s*([^（()）]{2,40})[）)]$/;
/** 某新网太原6月18日电 (张伟 李芳): a wire's names stand behind its dateline. */
const BEHIND_DATELINE = /^.{2,24}?(?:电|讯)\s*[（(]\s*([^（()）]{2,40})[）)]/;
/** 某报道 张伟 李芳 太原报道: names between the outlet and the place. */
const BEFORE_PLACE = /^\S{2,14}[\s|｜]+(.{2,30}?)\s+[\u4e00-\u9fff]{2,5}(?:报道|讯|电)(?:$|[\s，。])/;
/** 陳小明／台北報導: a name and its place. */
const BESIDE_PLACE =
  /^[〔［[（(]?\s*([\u4e00-\u9fff、]{2,12})\s*[/／]\s*[\u4e00-\u9fff]{2,4}(?:報導|报道|電|电)/;
/** What follows the names of those who took or drew a picture. */
const PICTURE = /^\s*[/／]?\s*(?:摄(?!影报道)|供图|制图|绘图|漫画|配图|图(?![/／、]?文))/;
/** What may follow writers' names. */
const END_OF_NAMES =
  /^\s*(?:$|[）)，,。；;/／|】\]｜、：:]|(?:[\u4e00-\u9fff]{2,4})?(?:摄影)?(?:报道|報導)|[\u4e00-\u9fff]{2,3}\d{1,2}日[电電]|编译|編譯|发自|综合|整理|编译|采写|文|电|讯|从|获悉|在|日前|近日|[A-Za-z0-9])|^\s/;

/** What the bylines in and around the text say. */
export function saidByBylines({
  lines,
  bodyLines,
  imprint,
  tail,
}: Pick<FactPage, 'lines' | 'bodyLines' | 'imprint' | 'tail'>): Said {
  for (const line of [...imprint, ...bodyLines.slice(0, HEAD_LINES)]) {
    const [, name, outlet] = NAME_AND_OUTLET.exec(line) ?? [];
    if (name && outlet && isPerson(name)) return { author: name, source: outlet };
    const written = WRITTEN_BY.exec(line)?.[0];
    if (written && line.length < HEAD_CHARS) {
      const names = wholeNames(line.slice(written.length));
      if (names) return { author: names };
    }
  }
  for (const line of [...imprint, ...bodyLines.slice(0, HEAD_LINES)]) {
    const head = line.slice(0, HEAD_CHARS);
    const names = [BEHIND_DATELINE, BEFORE_PLACE, BESIDE_PLACE]
      .map((form) => form.exec(head)?.[1])
      .find((found) => found !== undefined);
    const author = names === undefined ? undefined : wholeNames(names);
    if (author) return { author };
  }
  const end = bodyLines.slice(-HEAD_LINES).toReversed();
  for (const line of end) {
    const author = wholeNames(WRITTEN_AT_END.exec(line.slice(-TAIL_CHARS))?.[1] ?? '');
    if (author) return { author };
  }
  for (const line of imprint) {
    const author = reporters(line);
    if (author) return { author };
  }
  for (const line of bodyLines.slice(0, HEAD_LINES)) {
    const author = reporters(line.slice(0, HEAD_CHARS));
    if (author) return { author };
  }
  for (const line of [...end, ...tail]) {
    const author = reporters(line.length > TAIL_CHARS ? line.slice(-TAIL_CHARS / 2) : line);
    if (author) return { author };
  }
  // nb. Readability may leave out a last line that is but a name in brackets.
  const paragraphs = lines.slice(0, MAX_LINES).filter((line) => line.length >= PARAGRAPH_CHARS);
  for (const line of [...end, ...tail, ...paragraphs.toReversed()]) {
    const author = wholeNames(ALONE.exec(line.slice(-TAIL_CHARS))?.[1] ?? '');
    if (author) return { author };
  }
  return {};
}

/** The names behind 记者 and its like, with their roles; undefined where they took pictures or do something else in a sentence. */
function reporters(line: string): string | undefined {
  for (const found of line.matchAll(REPORTER)) {
    const names = namesAtHead(line.slice(found.index + found[0].length));
    if (!names || PICTURE.test(names.rest) || !END_OF_NAMES.test(names.rest)) continue;
    return line.slice(found.index);
  }
  return undefined;
}

/** A text that is names and nothing else. */
function wholeNames(text: string): string | undefined {
  // 郝春生 文/图: what they did stands behind the names.
  const bare = text.replace(/(?:\s+(?:文[/／、]?图|图[/／、]?文|文|摄影报道))?[】）)\]\s。]*$/, '').trim();
  const names = bare === '' ? null : namesAtHead(bare);
  return names && names.rest.trim() === '' ? bare : undefined;
}
