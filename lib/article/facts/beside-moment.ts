/**
 * What stands under a headline without a label: an outlet beside the moment (TNW中文站 2016年10月14日07:17, 2019年09月11日01:53 新浪科技), a name
 * on the line above or under it, and an account with its button to follow it.
 */
import { toMoment } from '../china-day';
import type { FactPage, Said } from './fact-page';
import { isOutletName } from './names';
import { isPerson } from './surnames';

/** An imprint is short; a longer line is a paragraph. */
const MAX_IMPRINT_CHARS = 160;
const OUTLET = String.raw`\d{0,2}[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9·-]{1,18}?`;
const BEFORE_MOMENT = new RegExp(
  String.raw`^(${OUTLET})[\s|｜·(（]*(?=(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月])`,
);
const BEHIND_MOMENT = new RegExp(
  String.raw`(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[\s|｜·]+(${OUTLET})(?=[\s|｜]|$)`,
);
/** What stands there and is no outlet. */
const NO_OUTLET =
  /发布[:：]?$|发布(?:时间|日期|于)|发表|时间|日期|更新|字号|字体|分享|评论|阅读|浏览|点击|我有|打印|收藏|星期|来源|作者|编辑|访问|次数|责任|稿件|上传|记者|通讯员|关注|订阅|举报|参与|跟贴|扫|首页|正文|返回|周[一二三四五六日]|^[大中小]$/;
/** A line of its own that is an outlet's name: what is longer is a sentence. */
const MAX_OUTLET_CHARS = 16;
/** A button to follow the account whose name stands above it. */
const FOLLOW = /^\+?\s*(?:关注|已关注|订阅|加关注)$/;

/** What an imprint says without labels. */
export function saidBesideMoment({ imprint }: Pick<FactPage, 'imprint'>): Said {
  const said: Said = {};
  const moments = imprint.flatMap((line, index) => (toMoment(line) ? [index] : []));
  for (const [index, line] of imprint.entries()) {
    if (line.length > MAX_IMPRINT_CHARS) continue;
    put(said, BEFORE_MOMENT.exec(line)?.[1] ?? BEHIND_MOMENT.exec(line)?.[1]);
    if (line.length > MAX_OUTLET_CHARS) continue;
    const isNear = moments.some((at) => Math.abs(at - index) === 1);
    if (isNear && (isOutletName(line) || isPerson(line))) put(said, line);
    if (FOLLOW.test(imprint[index + 1] ?? '')) {
      said.author ??= line;
      said.source ??= line;
    }
  }
  return said;
}

function put(said: Said, name: string | undefined): void {
  if (name === undefined || NO_OUTLET.test(name)) return;
  if (isPerson(name) && !isOutletName(name)) said.author ??= name;
  else said.source ??= name;
}
