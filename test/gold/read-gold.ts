/**
 * The project's own annotated articles: newspaper text with its mentions marked where they stand.
 *
 *   @verdict zone-news                      the whole page is zone news, or: @verdict not
 *   @article 芜湖经开区：链上招商结硕果        an article begins; its title, which may be empty
 *   [[z:芜湖经济技术开发区|芜湖经开区]]          a zone (z), park (p) or generic reference (g): canonical name | as it stands
 *   [[c:隆基绿能科技股份有限公司|隆基绿能]]       a company
 *   [[m:3000000000 产值 approx|30亿元]]       a sum: yuan, role, then approx or scale; 5-8 for a range, USD 5 for dollars
 *   [[?c:…|…]]                              one on which careful readers differ: counts neither for nor against
 *   @end                                    the article ends
 *
 * The marks come out and leave the text as a paper prints it, line breaks and stray spaces inside a mention included.
 */
import { MONEY_ROLES, type MoneyRole } from '../../lib/model';
import type { AnnotatedMention, Annotation } from '../cli/annotation';
import { withoutSpace } from '../cli/annotation';

export interface GoldText {
  readonly text: string;
  readonly annotation: Annotation;
  /** A reader's answer to “is this page zone news?”. */
  readonly isZoneNews: boolean;
}

const MARK =
  /@verdict (?<verdict>zone-news|not)\n|@article ?(?<title>[^\n]*)\n|@end\n?|\[\[(?<optional>\??)(?<kind>[zpgcm]):(?<says>[^|\]]*)\|(?<surface>[^\]]*)\]\]/g;

/** Reads a marked text; offsets of the annotation are UTF-16 units of `text`. Throws Error on a mark it does not know. */
export function readGold(marked: string): GoldText {
  const articles: { start: number; end: number; title: string }[] = [];
  const mentions: AnnotatedMention[] = [];
  let text = '';
  let isZoneNews: boolean | undefined;
  let open: { start: number; title: string } | undefined;
  let read = 0;
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(read, mark.index);
    read = mark.index + mark[0].length;
    const { verdict, title, optional, kind, says = '', surface = '' } = mark.groups ?? {};
    if (verdict !== undefined) isZoneNews = verdict === 'zone-news';
    else if (title !== undefined) open = { start: text.length, title };
    else if (kind === undefined) {
      if (!open) throw new Error(`@end without @article after “${text.slice(-20)}”`);
      articles.push({ ...open, end: text.trimEnd().length });
      open = undefined;
    } else {
      const span = { start: text.length, end: text.length + surface.length };
      text += surface;
      mentions.push({
        ...span,
        text: withoutSpace(surface),
        optional: optional === '?',
        ...attributesOf(kind, says),
      });
    }
  }
  text += marked.slice(read);
  if (open || /\[\[|\]\]|@verdict|@article|@end/.test(text))
    throw new Error(`a mark is not closed: ${text.slice(0, 40)}…`);
  if (isZoneNews === undefined) throw new Error(`no verdict: ${text.slice(0, 40)}…`);
  return { text, annotation: { articles, mentions }, isZoneNews };
}

type Attributes = AnnotatedMention extends infer One
  ? One extends AnnotatedMention
    ? Omit<One, 'start' | 'end' | 'text' | 'optional'>
    : never
  : never;

function attributesOf(kind: string, says: string): Attributes {
  if (kind === 'c') return { type: 'company', canonical: says };
  if (kind !== 'm')
    return { type: 'zone', kind: kind === 'p' ? 'park' : 'zone', generic: kind === 'g', canonical: says };
  const [, currency, low, high, role, flags] =
    /^(?:([A-Z]{3}) )?([\d.]+)(?:-([\d.]+))? (\S+)((?: approx| scale)*)$/.exec(says) ?? [];
  if (low === undefined) throw new Error(`no sum: “${says}”`);
  return {
    type: 'money',
    ...(currency === undefined
      ? { cny: Number(low), ...(high !== undefined && { cnyMax: Number(high) }) }
      : { currency, value: Number(low) }),
    approx: flags?.includes('approx') === true,
    scale: flags?.includes('scale') === true,
    role: annotatedRole(role),
  };
}

/** Annotators tell six roles apart; ours are finer, and the score takes the rest for 其他. */
function annotatedRole(role: string | undefined): MoneyRole {
  const known = MONEY_ROLES.find((one) => one === role);
  if (!known) throw new Error(`unknown role “${role}”`);
  return (['总投资', '投资', '签约', '产值', '税收'] as const).find((one) => one === known) ?? '其他';
}
