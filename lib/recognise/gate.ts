/**
 * Door 1, for the content script: is this page zone news? Most pages are not, and most of those hold no zone word at all:
 * they leave after one walk over the text.
 *
 * Zone news means that a zone, its firms or its projects are what the article is about. So the gate does not count zone
 * words in the page, it looks for the stretch where they stand closest: a newspaper page is zone news for one article of
 * six. There it weighs: a zone in the headline or the lead, how many, the verbs of the trade (签约, 投产, 揭牌) beside them;
 * against it another topic (疫情, 质押, 楼盘), addresses (高新区科技路), offices and schools (高新区教育局), lists of districts,
 * and zones that come only at the end.
 *
 * Small and linear: no dictionary, no segmenter, no DOM.
 */
import { GATE_LEAD, GATE_MIN_CHARS, GATE_TITLE_CHARS, GATE_WINDOW } from '../limits';
import type { Reason, Verdict } from '../model';
import {
  ACTS,
  ADDRESS_AFTER,
  ADDRESS_BEFORE,
  AMONG_ALL,
  NO_NAME_BEFORE,
  NO_ZONE_BEFORE,
  OTHER_TOPICS,
  TRADE_WORDS,
  WEAK_ZONE_WORDS,
  ZONE_WORDS,
} from './words/gate-words';

/** What each finding adds to the score or takes from it; the sum becomes a share by the logistic curve. */
const WEIGHTS = {
  start: -2.5,
  title: 2.4,
  lead: 1,
  zone: 0.95,
  trade: 0.3,
  body: 0.4,
  acts: 0.9,
  topic: -1.15,
  passing: -1.4,
  late: -1.9,
  few: -0.8,
  untitled: -0.4,
} as const;

/** More of the same proves no more. */
const MOST_ZONES = 5;
const MOST_TRADE = 7;
const MOST_TOPIC = 6;

/** What a zone word weighs that stands there without a name: 园区, 高新区, 国家级经开区. */
const UNNAMED = 0.75;

/** Weight of zone words from which the words of the trade count in full: one in the lead, which is counted twice, is enough. */
const FULL_SHARE = 1.5;

interface Hit {
  readonly at: number;
  readonly word: string;
  /** 1 for a zone word, less for a weak one or one without a name, little for an address. */
  readonly weight: number;
  /** An address, an office or the like: the zone is only where something is. */
  readonly isPassing: boolean;
  /** The zone's own administration acts: 管委会 stands behind it. */
  readonly body: boolean;
  /** The zone does something: it is what the sentence is about. */
  readonly acts: boolean;
}

/**
 * Judges a page by its title (may be empty) and its text as read: soft wraps and stray spaces inside words are no hindrance.
 * Zone news from a score of 0.5 on; the reasons come strongest first. Throws nothing.
 */
export function judge(title: string, text: string): Verdict {
  const body = withoutSpace(text);
  if (body.length < GATE_MIN_CHARS) return refusal('too-short', body);
  const headline = withoutSpace(title.slice(0, GATE_TITLE_CHARS));
  const hits = findZoneWords(body);
  const inTitle = findZoneWords(headline).filter((hit) => hit.weight >= 0.5);
  if (hits.length === 0 && inTitle.length === 0) return refusal('no-zone-words', '');
  return weigh(headline, inTitle, body, hits);
}

function weigh(headline: string, inTitle: readonly Hit[], body: string, hits: readonly Hit[]): Verdict {
  const reasons: Reason[] = [];
  const say = (rule: Reason['rule'], evidence: string, weight: number): void => {
    if (weight !== 0) reasons.push({ rule, evidence, weight: Math.round(weight * 100) / 100 });
  };

  const window = densest(hits);
  const from = window.start;
  const around = body.slice(Math.max(0, from - GATE_LEAD), from + GATE_WINDOW);
  const near = headline + around;
  const [first] = window.hits;
  const zones = window.hits.reduce((total, hit) => total + hit.weight, 0);

  if (inTitle[0]) say('zone-in-title', inTitle[0].word, WEIGHTS.title * inTitle[0].weight);
  const leading = hits.find((hit) => hit.at < GATE_LEAD && hit.weight >= 0.5);
  if (leading) say('zone-leads', leading.word, WEIGHTS.lead * leading.weight);
  if (first) say('zone-in-text', first.word, WEIGHTS.zone * Math.min(MOST_ZONES, zones));
  if (zones < 1.5 && body.length > GATE_WINDOW && inTitle.length === 0 && !leading)
    say('few-zone-words', first?.word ?? '', WEIGHTS.few);
  else if (headline !== '' && inTitle.length === 0) say('zone-not-in-title', '', WEIGHTS.untitled);

  // Investment is everywhere; it speaks for a zone in so far as the text speaks of one.
  const share = Math.min(1, (zones + (leading?.weight ?? 0)) / FULL_SHARE + (inTitle[0]?.weight ?? 0));
  const trade = TRADE_WORDS.filter((word) => near.includes(word));
  if (trade[0] !== undefined)
    say(
      'project-words',
      trade.slice(0, 3).join('、'),
      WEIGHTS.trade * share * Math.min(MOST_TRADE, trade.length),
    );
  const administration = window.hits.find((hit) => hit.body);
  if (administration) say('zone-administration', administration.word, WEIGHTS.body);

  const acting = window.hits.find((hit) => hit.acts);
  if (acting) say('zone-acts', acting.word, WEIGHTS.acts);

  const topic = strongestTopic(near);
  // A headline that names the other topic says what the article is about, whatever else it names.
  const topics = topic.length + (topic.some((word) => headline.includes(word)) ? 1 : 0);
  if (topics > 1)
    say('other-topic', topic.slice(0, 3).join('、'), WEIGHTS.topic * Math.min(MOST_TOPIC, topics));
  if (hits.every((hit) => hit.isPassing) && inTitle.length === 0)
    say('mention-in-passing', first?.word ?? '', WEIGHTS.passing);
  const isLate = (hits[0]?.at ?? 0) > 0.55 * body.length && body.length > GATE_LEAD * 3;
  if (isLate && inTitle.length === 0 && body.length < 4 * GATE_WINDOW)
    say('mention-in-passing', hits[0]?.word ?? '', WEIGHTS.late);

  const sum = reasons.reduce<number>((total, reason) => total + reason.weight, WEIGHTS.start);
  const score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  return {
    isZoneNews: score >= 0.5,
    score,
    reasons: reasons.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
  };
}

function refusal(rule: 'too-short' | 'no-zone-words', evidence: string): Verdict {
  return { isZoneNews: false, score: 0, reasons: [{ rule, evidence, weight: WEIGHTS.start }] };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  區: '区',
  園: '园',
  開: '开',
  發: '发',
  經: '经',
  濟: '济',
  術: '术',
  產: '产',
  業: '业',
  貿: '贸',
  試: '试',
  驗: '验',
  綜: '综',
  實: '实',
  稅: '税',
  範: '范',
  農: '农',
  學: '学',
  創: '创',
};

/** What a weak zone word weighs: a 新区 is nearly always a zone, a 产业园 as often one firm's buildings. */
const WEAK_WEIGHTS: Readonly<Record<string, number>> = { 新区: 0.8, 区: 0.6, 园: 0.5 };

/** The longest zone word. */
const LONGEST = 8;

/** The last two characters of the zone words: 社区 and 公园 stand in every text, and are told apart in the same walk. */
const TAIL = new RegExp(
  [ZONE_WORDS, WEAK_ZONE_WORDS]
    .flatMap(Object.entries<readonly string[]>)
    .map(([last, words]) => `[${eitherWay(words.map((word) => word.at(-2)).join(''))}][${eitherWay(last)}]`)
    .join('|'),
  'g',
);

/** The characters and, behind them, their traditional forms. */
function eitherWay(characters: string): string {
  const forms = Object.entries(TRADITIONAL).filter(([, simple]) => characters.includes(simple));
  return characters + forms.map(([form]) => form).join('');
}

/** Every zone word of a text without white space, with what it weighs where it stands. */
function findZoneWords(text: string): Hit[] {
  const hits: Hit[] = [];
  TAIL.lastIndex = 0;
  for (let found = TAIL.exec(text); found; found = TAIL.exec(text)) {
    const end = TAIL.lastIndex;
    // The last character of one tail may begin the next: 产业园区.
    TAIL.lastIndex = end - 1;
    const key = simplify(text.charAt(end - 1));
    // 工业园区 is one zone, not 工业园 and 工业园区.
    if (key === '园' && /[区區]/.test(text.charAt(end))) continue;
    const tail = simplify(text.slice(Math.max(0, end - LONGEST), end));
    const strong = ZONE_WORDS[key]?.find((word) => tail.endsWith(word));
    const word = strong ?? WEAK_ZONE_WORDS[key]?.find((weak) => tail.endsWith(weak));
    if (word === undefined) continue;
    const at = end - word.length;
    if (
      NO_ZONE_BEFORE.test(text.slice(Math.max(0, at - 4), at)) ||
      REGISTERED.test(text.slice(end, end + 18))
    )
      continue;
    const after = text.slice(end, end + 12);
    const passing =
      ADDRESS_AFTER.test(after) ||
      ADDRESS_BEFORE.test(text.slice(Math.max(0, at - 20), at)) ||
      isDistrictList(text, at, end) ||
      AMONG_ALL.test(text.slice(Math.max(0, at - 8), at));
    const kind = strong === undefined ? (WEAK_WEIGHTS[word] ?? WEAK_WEIGHTS[key] ?? 0) : 1;
    const weight =
      kind * (passing ? 0.3 : 1) * (NO_NAME_BEFORE.test(text.slice(Math.max(0, at - 4), at)) ? UNNAMED : 1);
    hits.push({
      at,
      word,
      weight,
      isPassing: passing,
      body: /^(?:管委会|管理委员会|党工委)/.test(after),
      acts: ACTS.test(after),
    });
  }
  return hits;
}

function simplify(text: string): string {
  return text.replace(
    /[區園開發經濟術產業貿試驗綜實稅範農學創]/g,
    (character) => TRADITIONAL[character] ?? character,
  );
}

/** 春天铸造(苏州工业园区)有限公司 and 工业园区明天科技有限公司 say where a firm is registered, no more. */
const REGISTERED =
  /^(?:[)）][^，。；、]{0,6}公司|[^，。；、：:“”《》（）()在与和的将拟内引企签投落管注设]{2,12}(?:有限公司|股份公司))/;

/** A name in a row of districts: 惠济区、航空港区、经开区、高新区等. */
function isDistrictList(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return (
    /[区县市道镇乡][、（(][^，。；、]{0,5}$/.test(before) &&
    /^(?:、[^，。；]{1,8}[区县市镇乡街]|等|[)）])/.test(text.slice(end, end + 12))
  );
}

/** The stretch of GATE_WINDOW characters in which zone words weigh most. */
function densest(hits: readonly Hit[]): { readonly start: number; readonly hits: readonly Hit[] } {
  let best = { weight: 0, from: 0, to: 0 };
  let weight = 0;
  let from = 0;
  for (const [to, hit] of hits.entries()) {
    weight += hit.weight;
    for (let first = hits[from]; first && first.at < hit.at - GATE_WINDOW; first = hits[++from])
      weight -= first.weight;
    if (weight > best.weight + 1e-9) best = { weight, from, to: to + 1 };
  }
  const inside = hits.slice(best.from, best.to);
  return { start: inside[0]?.at ?? 0, hits: inside };
}

/** The words of the topic that has most of its words here. */
function strongestTopic(text: string): readonly string[] {
  let best: readonly string[] = [];
  for (const words of OTHER_TOPICS) {
    const found = words.filter((word) => text.includes(word));
    if (found.length > best.length) best = found;
  }
  return best;
}
