/** What the words around a sum say of it: what it is for, whether it is approximate, what each of which costs it. */
import { MONEY_LOOKAHEAD, MONEY_LOOKBACK } from '../limits';
import { Trie } from '../dictionary/trie';
import type { MoneyBound, MoneyRole, Span } from '../model';
import {
  APPROXIMATE_AFTER,
  APPROXIMATE_BEFORE,
  APPROXIMATE_BEFORE_BARE,
  BOUNDS_BEFORE,
  BARE_FIGURE_WORDS,
  FILLERS,
  NO_ROLE_AFTER,
  NOT_APPROXIMATE,
  ROLE_WORDS,
} from './words/money-words';

interface RoleWord {
  readonly role: MoneyRole;
  /** A figure straight behind it is money even without 元. */
  readonly governsBare: boolean;
}

const WORDS = new Trie<RoleWord>();
const bareFigureWords = new Set(BARE_FIGURE_WORDS.split(' '));
for (const [role, words] of ROLE_WORDS)
  for (const word of words.split(' '))
    WORDS.add(word, { role, governsBare: role !== '其他' || bareFigureWords.has(word) });
for (const word of bareFigureWords)
  WORDS.add(word, { role: WORDS.get(word)?.role ?? '其他', governsBare: true });

const SENTENCE_END = /[。；;！!？?\n]/;
const CLAUSE_END = /[。；;！!？?\n，,]/;

/** The offset where the clause (or sentence) that holds `at` begins, at most MONEY_LOOKBACK characters before. */
function beginning(text: string, at: number, boundary: RegExp): number {
  const limit = Math.max(0, at - MONEY_LOOKBACK);
  let start = at;
  while (start > limit && !(boundary.test(text.charAt(start - 1)) && !isThousands(text, start - 1))) start--;
  return start;
}

/** The comma in 1,234 ends no clause. */
function isThousands(text: string, at: number): boolean {
  return text.charAt(at) === ',' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

interface Governor extends Span {
  readonly word: RoleWord;
}

/** The role word nearest before `at`, not before `from`. */
function governorBefore(text: string, from: number, at: number): Governor | undefined {
  let best: Governor | undefined;
  for (let start = from; start < at; start++) {
    const found = WORDS.longestAt(text, start);
    if (!found || found.end > at || (best && found.end <= best.end)) continue;
    if (NO_ROLE_AFTER.some((word) => text.startsWith(word, found.end))) continue;
    // 投, 税 and 价 are part of many words: they govern a sum only straight before it.
    if (found.end - start === 1 && !onlyFillers(text, found.end, at)) continue;
    best = { start, end: found.end, word: found.value };
  }
  return best;
}

/** The roles of the words of money from `from` to `to`, in order: 总投资, 投资 of 项目 业主 总投资 本年完成投资. */
export function roleWordsIn(text: string, from: number, to: number): MoneyRole[] {
  const roles: MoneyRole[] = [];
  for (let at = from; at < to;) {
    const found = WORDS.longestAt(text, at);
    const isWord = found && found.end <= to && found.end - at > 1;
    if (isWord && !NO_ROLE_AFTER.some((word) => text.startsWith(word, found.end)))
      roles.push(found.value.role);
    at = isWord ? found.end : at + 1;
  }
  return roles;
}

function onlyFillers(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!FILLERS.has(text.charAt(i))) return false;
  return true;
}

/** Whether a figure without 元 that begins at `start` stands straight behind a word of money: 总投资达|95亿. */
export function isGoverned(text: string, start: number): boolean {
  const governor = governorBefore(text, beginning(text, start, CLAUSE_END), start);
  return governor !== undefined && governor.word.governsBare && onlyFillers(text, governor.end, start);
}

/** 一期6亿 and 二期投资约9亿, but not 一期用户6亿. */
const PHASE_BEFORE =
  /(?:[首前后一二三四五两][\u4e00-\u9fff]?|第[一二三四五])期(?:工程|项目)?(?:总?投资)?(?:约|近|超|超过|为|达|达到|计划|预计|拟投)*$/;
/** What is counted in 亿 besides money; a phase of it is none of an investment. */
const COUNTED =
  /产能|年产|产量|面积|人次|用户|流量|装机|发电|下载|吞吐|销量|粉丝|数据|库容|供水|处理|[只颗支片件吨米度户辆人]/;

/** Whether a figure of 亿 without 元 is what a phase costs: 项目分两期，一期|6亿，二期9亿. Its sentence counts nothing else. */
export function isPhase(text: string, { start, end }: Span): boolean {
  if (!text.slice(start, end).endsWith('亿') || !/^(?:$|[，。；、！）,;)])/.test(text.charAt(end)))
    return false;
  if (!PHASE_BEFORE.test(text.slice(Math.max(0, start - 14), start))) return false;
  return !COUNTED.test(text.slice(beginning(text, start, SENTENCE_END), start));
}

/** A clause that goes on with the sum before it: 总投资50亿元，其中一期20亿元. */
const GOES_ON =
  /^(?:其中|首期|[一二三四]期|总额|金额|合计|共计|累计|总计|达|共|约|近|超|预计|由|从|较|到)?.{0,6}$/;

/** What the sum is for, by the words before it; undefined where they do not say. */
export function roleBefore(text: string, start: number): MoneyRole | undefined {
  const clause = beginning(text, start, CLAUSE_END);
  const near = governorBefore(text, clause, start);
  if (near) return near.word.role;
  if (!GOES_ON.test(text.slice(clause, start))) return undefined;
  const far = governorBefore(text, beginning(text, start, SENTENCE_END), clause);
  if (!far) return undefined;
  return far.word.role === '总投资' && text.slice(clause, start).includes('期') ? '投资' : far.word.role;
}

/** Whether 总投资 stands straight before a size label: 总投资|100亿元级. */
export function isTotalOf(text: string, start: number): boolean {
  const governor = governorBefore(text, beginning(text, start, CLAUSE_END), start);
  return governor?.word.role === '总投资' && onlyFillers(text, governor.end, start);
}

/** What the sum is for, by the words behind it: 3亿元投资. */
export function roleAfter(text: string, end: number): MoneyRole | undefined {
  let limit = end;
  // A comma straight behind the sum may be the end of a list: 2亿元、6亿元，投资逐年上升
  if (/[，,]/.test(text.charAt(limit))) limit++;
  const stop = Math.min(text.length, end + MONEY_LOOKAHEAD);
  for (let at = limit; at < stop && !CLAUSE_END.test(text.charAt(at)); at++) {
    const found = WORDS.longestAt(text, at);
    if (!found) continue;
    if (found.end - at === 1 || NO_ROLE_AFTER.some((word) => text.startsWith(word, found.end))) continue;
    let next = found.end;
    while (next < found.end + 4 && FILLERS.has(text.charAt(next)) && !/\d/.test(text.charAt(next))) next++;
    // A sum of its own follows: the word governs that one.
    return /[\d百千万亿数几]/.test(text.charAt(next)) ? undefined : found.value.role;
  }
  return undefined;
}

/** These follow their sum and then say more than what stands before it: 按投资额给予最高500万元补贴. */
const NAMED_BEHIND: readonly MoneyRole[] = ['补助', '融资', '税收', '产值'];

/** What the word straight behind the sum makes of it; undefined where none of NAMED_BEHIND stands there. */
export function roleStraightAfter(text: string, end: number): MoneyRole | undefined {
  const at = text.charAt(end) === '的' ? end + 1 : end;
  const found = WORDS.longestAt(text, at);
  if (!found || found.end - at < 2 || !NAMED_BEHIND.includes(found.value.role)) return undefined;
  return roleAfter(text, end);
}

/** What the words around a sum make of its figure. */
export interface Qualified {
  readonly approx: boolean;
  readonly bound?: MoneyBound;
}

/** Whether the words around a sum make it approximate, and which way; `bare` for a size word without a figure (上百亿元). */
export function qualify(text: string, { start, end }: Span, bare: boolean): Qualified {
  const before = text.slice(Math.max(0, start - 5), start).replace(/(?:人民币|[了达为是])$/, '');
  const words = bare ? { ...APPROXIMATE_BEFORE, ...APPROXIMATE_BEFORE_BARE } : APPROXIMATE_BEFORE;
  const found = longestEnd(words, before);
  if (found && !NOT_APPROXIMATE.has(before.slice(-2))) return { approx: true, bound: found };
  const after = Object.entries(APPROXIMATE_AFTER).find(([word]) => text.startsWith(word, end))?.[1];
  if (after) return { approx: true, bound: after };
  if (/^[多余](?![元家个项额种])/.test(text.slice(end, end + 2))) return { approx: true, bound: 'more-than' };
  const exact = longestEnd(BOUNDS_BEFORE, before);
  return exact ? { approx: false, bound: exact } : { approx: false };
}

/** nb. The longest: 不超过 ends in 超过, and says the opposite. */
function longestEnd(words: Readonly<Record<string, MoneyBound>>, text: string): MoneyBound | undefined {
  const ends = Object.entries(words).filter(([word]) => text.endsWith(word));
  return ends.toSorted(([one], [other]) => other.length - one.length)[0]?.[1];
}

const PER_THING =
  '亩|公顷|平方米|平方公里|平米|㎡|立方米|立方|方|吨|公斤|千克|斤|克|千瓦时|千瓦|度|人次|人|户|年|月|天|日|小时|次|股|台|套|辆|件|个|公里|头|只|桶|升|盎司|家|项|位|名|张|份|瓶|箱|盒|片|斤|万片';
const PER_AFTER = new RegExp(`^[/／每](${PER_THING})`);
const PER_BEFORE = new RegExp(`每(${PER_THING})[^，。；、\\d]{0,6}$`);

/** 亩 in 300万元/亩 and in 每亩300万元. */
export function perOf(text: string, { start, end }: Span): string | undefined {
  const after = PER_AFTER.exec(text.slice(end, end + 6))?.[1];
  return after ?? PER_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
}
