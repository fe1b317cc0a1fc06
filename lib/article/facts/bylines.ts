/**
 * The names a text itself gives: at its head (本报记者 张三, 【文/某网 王五】, 新华社北京6月3日电（记者李四）) and at its end (（记者 张三 通讯员 李四）,
 * (李楠)).
 */
import type { FactPage, Said } from './fact-page';
import { linesUnderHeadline } from './headline';

const HEAD_LINES = 10;
const TAIL_LINES = 6;
/** A paragraph, and no line of a list of comments or links. */
const PARAGRAPH_CHARS = 25;
const MAX_LINES = 600;

const NAME = String.raw`[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,8})?`;
const NAMES = String.raw`${NAME}(?:[\s、，,/]+${NAME}){0,5}`;
/** 记者 张三 李四; what follows the names is no name's part. */
const REPORTER = new RegExp(
  String.raw`(?:本报|本刊|本网|全媒体|见习|首席|实习|新闻)?记\s*者[\s:：]*(${NAMES})(?=[\s）)，,；;/|】\]]|报道|摄|通讯员|$)`,
);
/** 【文/观察者网专栏作者 王文】, 文 | 张三 */
const WRITTEN_BY = new RegExp(
  String.raw`^[【（(\[]?\s*(?:文|撰文)\s*[/／丨|｜:：]\s*(?:[^\s】）)]{2,20}\s+)?(${NAMES})\s*[】）)\]]?$`,
);
/** 石佳/中国青年报: the line under the headline. */
const NAME_AND_OUTLET = new RegExp(
  String.raw`^(${NAME})\s*[/／]\s*([\u4e00-\u9fff]{2,12}(?:报|网|社|台|周刊|新闻|日报|晚报))$`,
);
/** The last words of a text: (李楠), （张伟 王芳）. */
const ALONE = new RegExp(String.raw`[。！？”…][（(]\s*(${NAMES})\s*[）)]$`);
/** 记者了解到 and its like; and what is in brackets at the end of a text, and nobody. */
const NO_NAME =
  /了|到|从|在|获悉|看见|走进|采访|发现|获知|日前|近日|今天|昨日|完|待续|图片|资料|来源|综合|转载|记者|编辑|下转|上接|摄$/;

/** What the bylines in and around the text say. */
export function saidByBylines({ document, lines, bodyLines }: FactPage): Said {
  const head = linesUnderHeadline(document.title, lines) ?? bodyLines.slice(0, HEAD_LINES);
  for (const line of head) {
    const both = NAME_AND_OUTLET.exec(line);
    if (both?.[1] && both[2]) return { author: both[1], source: both[2] };
    const written = WRITTEN_BY.exec(line)?.[1];
    if (written) return { author: written };
  }
  const tail = bodyLines.slice(-TAIL_LINES).toReversed();
  const paragraphs = lines
    .slice(0, MAX_LINES)
    .filter((line) => line.length >= PARAGRAPH_CHARS)
    .toReversed();
  for (const line of [...tail, ...head]) {
    const reporter = REPORTER.exec(line)?.[1];
    if (reporter && !NO_NAME.test(reporter)) return { author: reporter };
  }
  for (const line of [...tail, ...paragraphs]) {
    const alone = ALONE.exec(line)?.[1];
    if (alone && !NO_NAME.test(alone)) return { author: alone };
  }
  return {};
}
