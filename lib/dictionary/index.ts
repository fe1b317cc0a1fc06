/**
 * The reader of the dictionary: what the tables in seeds/ and the gazetteer say, ready to be asked.
 * The tables are checked and packed at build time (see compile.ts); here they are only unpacked.
 */
import type { ZoneKind } from '../model';
import { Trie } from './trie';

/** National, provincial … as the tables write it. */
export const ZONE_LEVELS = ['国家级', '省级', '市级', '县级', '未知'] as const;
export type ZoneLevel = (typeof ZONE_LEVELS)[number];

/** A zone or park that the dictionary knows. An unknown place is the empty string. */
export interface ZoneEntry {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly kind: ZoneKind;
  readonly level: ZoneLevel;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** A company that the dictionary knows. */
export interface CompanyEntry {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly place: string;
}

export const PLACE_LEVELS = ['province', 'prefecture', 'county'] as const;

/** A province, prefecture or county. */
export interface PlaceEntry {
  /** 长治市 */
  readonly name: string;
  /** 长治 */
  readonly short: string;
  readonly level: (typeof PLACE_LEVELS)[number];
}

/** Each trie holds canonical and short forms alike, with the entry as value. */
export interface Dictionary {
  readonly zones: Trie<ZoneEntry>;
  /** Names that mean the company wherever they stand. */
  readonly companies: Trie<CompanyEntry>;
  /**
   * Names that are ordinary words elsewhere (中远, 强伟): a company only where the text speaks of one, as in a list
   * before 等企业. No name is in both company tries.
   */
  readonly listedCompanies: Trie<CompanyEntry>;
  readonly places: Trie<PlaceEntry>;
}
