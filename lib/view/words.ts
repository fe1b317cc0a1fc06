/**
 * The words of the views: which message says what, and how numbers, days and sums are written in the reader's language.
 * Pure, so that a view can be tested with a translation read straight from a locale file.
 */
import type messages from '../../public/_locales/zh_CN/messages.json';
import type { MentionType, MoneyBound, MoneyMention, MoneyRole, Problem, Reason } from '../model';

export type MessageKey = keyof typeof messages;

/** The message of that name in the reader's language, its placeholders filled in order. */
export type Translate = (key: MessageKey, ...substitutions: readonly string[]) => string;

export const PROBLEM_WORDS = {
  'page-unreadable': 'problem_page_unreadable',
  'page-empty': 'problem_page_empty',
  'selection-empty': 'problem_selection_empty',
  'page-forbidden': 'problem_page_forbidden',
  'page-gone': 'problem_page_gone',
  'link-forbidden': 'problem_link_forbidden',
  'link-unreachable': 'problem_link_unreachable',
  'page-changed': 'problem_page_changed',
  'word-refused': 'problem_word_refused',
  'name-taken': 'problem_name_taken',
  'draft-refused': 'problem_draft_refused',
  'storage-full': 'problem_storage_full',
  'storage-newer': 'problem_storage_newer',
  'storage-denied': 'problem_storage_denied',
  'storage-failed': 'problem_storage_failed',
  'segmenter-failed': 'problem_segmenter_failed',
  unexpected: 'problem_unexpected',
} as const satisfies Record<Problem, MessageKey>;

export const REASON_WORDS = {
  'zone-in-title': 'reason_zone_in_title',
  'zone-in-text': 'reason_zone_in_text',
  'zone-leads': 'reason_zone_leads',
  'zone-administration': 'reason_zone_administration',
  'zone-acts': 'reason_zone_acts',
  'project-words': 'reason_project_words',
  'few-zone-words': 'reason_few_zone_words',
  'zone-not-in-title': 'reason_zone_not_in_title',
  'other-topic': 'reason_other_topic',
  'no-zone-words': 'reason_no_zone_words',
  'mention-in-passing': 'reason_mention_in_passing',
  'too-short': 'reason_too_short',
} as const satisfies Record<Reason['rule'], MessageKey>;

export const ROLE_WORDS = {
  总投资: 'role_total_investment',
  投资: 'role_investment',
  签约: 'role_signed',
  产值: 'role_output',
  税收: 'role_tax',
  营收: 'role_revenue',
  进出口: 'role_trade',
  注册资本: 'role_registered_capital',
  融资: 'role_financing',
  补助: 'role_subsidy',
  其他: 'role_other',
} as const satisfies Record<MoneyRole, MessageKey>;

/** How a figure is written that a word bounds: 至少 10亿元. */
export const BOUND_WORDS = {
  'at-least': 'sumAtLeast',
  'more-than': 'sumMoreThan',
  'at-most': 'sumAtMost',
  'less-than': 'sumLessThan',
  nearly: 'sumNearly',
  about: 'sumApprox',
} as const satisfies Record<MoneyBound, MessageKey>;

export const MENTION_WORDS = {
  zone: 'mentionZone',
  company: 'mentionCompany',
  money: 'mentionMoney',
} as const satisfies Record<MentionType, MessageKey>;

/** Decimals kept of a sum in 亿 or billions: four tell every 万 of an 亿 apart, which is as fine as newspapers write. */
const SUM_DECIMALS = 4;

export const ISO_CURRENCY = /^[A-Z]{3}$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface Words {
  readonly t: Translate;
  /** BCP 47 tag of the language the words are in. */
  readonly language: string;
  count(count: number): string;
  /** A moment (milliseconds since 1970) as a reader says it: 今天 14:05, 11月20日 14:05, 2025年11月20日. */
  moment(milliseconds: number): string;
  /** The same for paper, which is read next year: 2026年11月20日 14:05. */
  fullMoment(milliseconds: number): string;
  /** A day (YYYY-MM-DD), with its year: 2026年11月20日; what is no such day comes back as it was. */
  fullDay(day: string): string;
  /** A day (YYYY-MM-DD), without the year if it is this year's; what is no such day comes back as it was. */
  day(day: string): string;
  /** A sum of yuan in 亿 and 万, or in billions and millions. */
  yuan(yuan: number): string;
  /** What a mention says in figures: 约 3亿元～5亿元, 5亿美元; empty where it has no value. */
  sum(mention: MoneyMention): string;
}

/**
 * Words in the language of `t`. The formatters are made once: a list of two hundred clippings asks for hundreds of dates.
 * @param now the present moment, so that 今天 can be tested
 */
export function makeWords(t: Translate, now: () => number = Date.now): Words {
  const language = t('languageTag');
  const integer = new Intl.NumberFormat(language);
  const compact = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: SUM_DECIMALS,
  });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayOfYear = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });
  const fullDay = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' });

  const yuan = (value: number) => t('sumYuan', compact.format(value));
  const foreign = (value: number, currency: string) =>
    ISO_CURRENCY.test(currency)
      ? new Intl.NumberFormat(language, {
          notation: 'compact',
          // nb. Left out, it is two for currencies in some engines: 5.00亿美元.
          minimumFractionDigits: 0,
          maximumFractionDigits: SUM_DECIMALS,
          style: 'currency',
          currency,
          currencyDisplay: language.startsWith('zh') ? 'name' : 'code',
        }).format(value)
      : compact.format(value);

  return {
    t,
    language,
    count: (count) => integer.format(count),
    moment(milliseconds) {
      const then = new Date(milliseconds);
      const today = new Date(now());
      const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
      if (isSameDay(then, today)) return t('momentToday', time.format(then));
      if (isSameDay(then, yesterday)) return t('momentYesterday', time.format(then));
      if (then.getFullYear() === today.getFullYear()) return `${dayOfYear.format(then)} ${time.format(then)}`;
      return fullDay.format(then);
    },
    fullMoment: (milliseconds) => `${fullDay.format(milliseconds)} ${time.format(milliseconds)}`,
    fullDay(day) {
      const then = toLocalDay(day);
      return then ? fullDay.format(then) : day;
    },
    day(day) {
      const then = toLocalDay(day);
      if (!then) return day;
      return (then.getFullYear() === new Date(now()).getFullYear() ? dayOfYear : fullDay).format(then);
    },
    yuan,
    sum({ cny, cnyMax, currency, value, valueMax, per, approx, bound }) {
      const write = (amount: number | undefined) => {
        if (amount === undefined) return '';
        return currency === undefined ? yuan(amount) : foreign(amount, currency);
      };
      const low = write(currency === undefined ? cny : value);
      const high = write(currency === undefined ? cnyMax : valueMax);
      const each = low !== '' && high !== '' ? t('sumRange', low, high) : low;
      const figures = per !== undefined && each !== '' ? `${each}/${per}` : each;
      // nb. What an older version of the analysis found is approximate, and no more is known.
      const key = bound ? BOUND_WORDS[bound] : approx ? 'sumApprox' : null;
      return key !== null && figures !== '' ? t(key, figures) : figures;
    },
  };
}

function isSameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}

/** nb. The day's parts are taken as local ones: `new Date('2026-11-20')` would be the 19th west of Greenwich. */
function toLocalDay(day: string): Date | null {
  const [, year, month, date] = ISO_DAY.exec(day) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(date));
}
