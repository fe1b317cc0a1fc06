/** What the rules of the recognisers are called in front of a reader: each mention says by which it was found. */
import type { MessageKey, Translate } from './words';

export const RULE_WORDS = {
  'zone.dictionary': 'rule_zone_dictionary',
  'zone.official-form': 'rule_zone_official_form',
  'zone.short-form': 'rule_zone_short_form',
  'zone.park': 'rule_zone_park',
  'zone.area': 'rule_zone_area',
  'zone.area-alone': 'rule_zone_area_alone',
  'zone.defined': 'rule_zone_defined',
  'zone.coordinated': 'rule_zone_coordinated',
  'zone.generic': 'rule_zone_generic',
  'zone.generic-ahead': 'rule_zone_generic_ahead',
  'zone.generic-by-place': 'rule_zone_generic_by_place',
  'zone.generic-namesake': 'rule_zone_generic_namesake',
  'zone.generic-park': 'rule_zone_generic_park',
  'reader.zone': 'rule_reader_zone',
  'company.dictionary': 'rule_company_dictionary',
  'company.registered': 'rule_company_registered',
  'company.branch': 'rule_company_branch',
  'company.group': 'rule_company_group',
  'company.bank': 'rule_company_bank',
  'company.short-ending': 'rule_company_short_ending',
  'company.daughter': 'rule_company_daughter',
  'company.stock-code': 'rule_company_stock_code',
  'company.listed': 'rule_company_listed',
  'company.placed-brand': 'rule_company_placed_brand',
  'company.plant': 'rule_company_plant',
  'company.project': 'rule_company_project',
  'company.trade-name': 'rule_company_trade_name',
  'company.short-name': 'rule_company_short_name',
  'reader.company': 'rule_reader_company',
  'money.figure-scale': 'rule_money_figure_scale',
  'money.figure-yuan': 'rule_money_figure_yuan',
  'money.chinese': 'rule_money_chinese',
  'money.ge-yi': 'rule_money_ge_yi',
  'money.governed': 'rule_money_governed',
  'money.symbol': 'rule_money_symbol',
  'money.foreign': 'rule_money_foreign',
  'money.coin': 'rule_money_coin',
  'money.range': 'rule_money_range',
  'money.scale-label': 'rule_money_scale_label',
  'money.list': 'rule_money_list',
  'money.changed': 'rule_money_changed',
  'money.named-behind': 'rule_money_named_behind',
  'money.cell': 'rule_money_cell',
  'money.column': 'rule_money_column',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** nb. A Map, for rules come with messages: an object would find words for `constructor`. */
const WORDS = new Map<string, MessageKey>(Object.entries(RULE_WORDS));

/** A rule in words; one that is newer than its words goes by its own name. */
export function ruleInWords(rule: string, t: Translate): string {
  const key = WORDS.get(rule);
  return key === undefined ? rule : t(key);
}
