/** What is chosen in a search, in words, each with the search without it. */
import {
  endsInOrder,
  FACETS,
  type Facet,
  type Folder,
  type ReadState,
  type SearchQuery,
  type SumSpan,
} from '../model';
import { toggleValue } from './choices';
import { dayInWords, spanInWords, type DaySpan } from './day-spans';
import type { MessageKey, Words } from './words';

export const FACET_WORDS = {
  zone: 'findFacetZone',
  company: 'findFacetCompany',
  place: 'findFacetPlace',
  outlet: 'findFacetOutlet',
  site: 'findFacetSite',
  topic: 'findFacetTopic',
  tag: 'findFacetTag',
  state: 'findFacetState',
} as const satisfies Record<Facet, MessageKey>;

export const STATE_WORDS = {
  unread: 'libStateUnread',
  reading: 'libStateReading',
  done: 'libStateDone',
} as const satisfies Record<ReadState, MessageKey>;

export interface QueryChip {
  /** What tells it from the others. */
  readonly key: string;
  /** What it is about: 开发区; empty where the value says it. */
  readonly about: string;
  readonly value: string;
  readonly without: SearchQuery;
}

/** Everything that narrows a search beside its words, in the order of the rail. */
export function toChips(query: SearchQuery, folders: readonly Folder[], words: Words): QueryChip[] {
  const { t } = words;
  const { folder, from, to, sumFrom, sumTo } = query;
  const chips: QueryChip[] = [];
  const add = (key: string, about: string, value: string, without: SearchQuery) =>
    chips.push({ key, about, value, without });
  if (query.starredOnly) add('starred', '', t('findShelfStarred'), { ...query, starredOnly: false });
  for (const state of query.chosen.state)
    add(`state ${state}`, '', stateInWords(state, words), toggleValue(query, 'state', state));
  if (folder !== null) {
    // nb. A saved search or an address may name a folder that is gone.
    const name = folders.find(({ id }) => id === folder)?.name ?? t('findFolderGone');
    const value = folder === '' ? t('findFolderNone') : name;
    add('folder', t('findFolders'), value, { ...query, folder: null });
  }
  for (const facet of FACETS) {
    if (facet === 'state') continue;
    for (const value of query.chosen[facet])
      add(`${facet} ${value}`, t(FACET_WORDS[facet]), value, toggleValue(query, facet, value));
  }
  if (from !== null || to !== null)
    add('days', t('findFacetDay'), daySpanInWords(query, words), { ...query, from: null, to: null });
  if (sumFrom !== null || sumTo !== null)
    add('sums', t('findFacetSum'), sumSpanInWords(query, words), { ...query, sumFrom: null, sumTo: null });
  return chips;
}

/** A name to propose for a search: its words and what is chosen. */
export function searchInWords(query: SearchQuery, folders: readonly Folder[], words: Words): string {
  const chosen = toChips(query, folders, words).map(({ value }) => value);
  return [query.text.trim(), ...chosen].filter((part) => part !== '').join(' ');
}

/** 1亿元以上, 1亿元～10亿元, 1000万元以下; empty where both ends are open. */
export function sumSpanInWords(span: SumSpan, { t, yuan }: Words): string {
  const [sumFrom, sumTo] = endsInOrder(span.sumFrom, span.sumTo);
  if (sumFrom !== null && sumTo !== null) return t('sumRange', yuan(sumFrom), yuan(sumTo));
  if (sumFrom !== null) return t('findSumAbove', yuan(sumFrom));
  return sumTo === null ? '' : t('findSumBelow', yuan(sumTo));
}

/** 2026年3月1日—31日, 2026年3月1日起, 至2026年3月31日; empty where both ends are open. */
export function daySpanInWords(span: DaySpan, { t, language }: Words): string {
  const [from, to] = endsInOrder(span.from, span.to);
  if (from !== null && to !== null) return spanInWords(from, to, language);
  if (from !== null) return t('findDaySince', dayInWords(from, language));
  return to === null ? '' : t('findDayUntil', dayInWords(to, language));
}

function stateInWords(state: string, { t }: Words): string {
  const known = Object.entries(STATE_WORDS).find(([name]) => name === state);
  return known ? t(known[1]) : state;
}
