/**
 * What the card of a mention says of it, row by row: 约10.8亿元 is 1,080,000,000元, an approximate total investment; 经开区
 * stands for a zone, of a level, in a place.
 */
import type { Mention, MoneyBound, MoneyMention, ReaderWord, ZoneFacts } from '../model';
import { ISO_CURRENCY, ROLE_WORDS, type MessageKey, type Words } from './words';

export interface Fact {
  readonly label: MessageKey;
  readonly value: string;
  /** Whether the value is Chinese in whatever language the words are. */
  readonly isChinese: boolean;
}

const LEVEL_WORDS: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['国家级', 'levelNational'],
  ['省级', 'levelProvincial'],
  ['市级', 'levelCity'],
  ['县级', 'levelCounty'],
]);

/** Decimals kept of a sum in full: newspapers go down to the 分. */
const FULL_DECIMALS = 2;

/** The rows of a card, without the heading (the canonical name, or the sum as written) and without the rule. */
export function factsOf(mention: Mention, zone: ZoneFacts | null, words: Words): readonly Fact[] {
  const rows = mention.type === 'money' ? sumFacts(mention, words) : nameFacts(mention, zone, words);
  return rows.filter(({ value }) => value !== '');
}

/** 9,500,000,000元; 3,000,000元/亩; 500,000,000元～800,000,000元; empty where the mention has no value. */
export function sumInFull(mention: MoneyMention, { t, language }: Words): string {
  const { cny, cnyMax, currency, value, valueMax, per } = mention;
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: FULL_DECIMALS };
  const write = (amount: number | undefined): string => {
    if (amount === undefined) return '';
    if (currency === undefined) return t('sumYuan', new Intl.NumberFormat(language, digits).format(amount));
    const isCode = ISO_CURRENCY.test(currency);
    return new Intl.NumberFormat(language, {
      ...digits,
      ...(isCode && {
        style: 'currency',
        currency,
        currencyDisplay: language.startsWith('zh') ? 'name' : 'code',
      }),
    }).format(amount);
  };
  const low = write(currency === undefined ? cny : value);
  const high = write(currency === undefined ? cnyMax : valueMax);
  const figures = low !== '' && high !== '' ? t('sumRange', low, high) : low;
  return per !== undefined && figures !== '' ? `${figures}/${per}` : figures;
}

const BOUND_TAGS = {
  'at-least': 'cardAtLeast',
  'more-than': 'cardMoreThan',
  'at-most': 'cardAtMost',
  'less-than': 'cardLessThan',
  nearly: 'cardNearly',
  about: 'cardApprox',
} as const satisfies Record<MoneyBound, MessageKey>;

/** What is not said by figures: 约数, 至少, 区间. */
export function modifiersOf(mention: MoneyMention): readonly MessageKey[] {
  const isRange = mention.cnyMax !== undefined || mention.valueMax !== undefined;
  const bound = mention.bound ?? (mention.approx ? 'about' : null);
  return [...(bound ? [BOUND_TAGS[bound]] : []), ...(isRange ? ['cardRange' as const] : [])];
}

type Lesson = Pick<ReaderWord, 'kind' | 'name'>;

/**
 * What the reader can teach from a mention: that it is no such thing, or that it always is (null where a dictionary says so
 * already). Null for a sum. An unnamed reference (经开区) is about the zone it stands for: the word itself is every zone's.
 */
export function lessonsOf(mention: Mention): { readonly refuse: Lesson; readonly add: Lesson | null } | null {
  if (mention.type === 'money') return null;
  const name = mention.type === 'zone' && mention.generic ? mention.canonical : mention.text;
  const isKnown = mention.rule.startsWith('reader.') || mention.rule.endsWith('.dictionary');
  return {
    refuse: { kind: mention.type === 'zone' ? 'not-zone' : 'not-company', name },
    add: isKnown ? null : { kind: mention.type, name },
  };
}

function nameFacts(
  mention: Exclude<Mention, MoneyMention>,
  zone: ZoneFacts | null,
  { t }: Words,
): readonly Fact[] {
  // What a reference stands for is said above the heading.
  const isReference = mention.type === 'zone' && mention.generic;
  const written = mention.text === mention.canonical || isReference ? '' : mention.text;
  const rows: Fact[] = [{ label: 'cardWritten', value: written, isChinese: true }];
  if (mention.type === 'company')
    return [...rows, { label: 'cardType', value: t('companyKind'), isChinese: false }];
  const level = zone?.level ?? '';
  const levelKey = LEVEL_WORDS.get(level);
  const kind = t(mention.kind === 'park' ? 'zoneKindPark' : 'zoneKindZone');
  return [
    ...rows,
    { label: 'cardType', value: zone?.kindName ?? kind, isChinese: Boolean(zone?.kindName) },
    { label: 'cardLevel', value: levelKey ? t(levelKey) : level, isChinese: levelKey === undefined },
    { label: 'cardPlace', value: zone?.place ?? '', isChinese: true },
  ];
}

function sumFacts(mention: MoneyMention, words: Words): readonly Fact[] {
  const { currency, per, role } = mention;
  return [
    { label: 'cardInFull', value: sumInFull(mention, words), isChinese: false },
    { label: 'cardInShort', value: words.sum(mention), isChinese: false },
    { label: 'cardCurrency', value: currencyName(currency, words.language), isChinese: false },
    { label: 'cardPer', value: per ?? '', isChinese: true },
    { label: 'cardRole', value: role === '其他' ? '' : words.t(ROLE_WORDS[role]), isChinese: false },
  ];
}

function currencyName(currency: string | undefined, language: string): string {
  if (currency === undefined) return '';
  if (!ISO_CURRENCY.test(currency)) return currency;
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
  return name === currency ? currency : `${name} ${currency}`;
}
