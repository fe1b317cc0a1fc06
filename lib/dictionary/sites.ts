/** The sites on which the content script runs: the type, and the check of their table. */
import { NameClaims } from './name-claims';
import { Faults, oneOf, parseTable, type Columns, type SeedFile } from './parse-table';

export const SITE_KINDS = ['news', 'paper', 'government', 'company', 'wechat'] as const;

export interface Site {
  /** A WebExtension match pattern for http and https. */
  readonly pattern: string;
  /** The outlet's name. */
  readonly name: string;
  readonly kind: (typeof SITE_KINDS)[number];
}

const COLUMNS = {
  pattern: 'required',
  name: 'required',
  kind: 'required',
} as const satisfies Columns<string>;

/**
 * Narrower than what browsers allow: one scheme for http and https alike, and a host of at least two labels, so that no
 * row asks for every page there is. Source: developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
const MATCH_PATTERN = /^\*:\/\/(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\/[^\s?#]*\*$/;

/** Whether this is a match pattern as the table of sites wants it: `*://*.gov.cn/*`. */
export function isMatchPattern(text: string): boolean {
  return MATCH_PATTERN.test(text);
}

/** Reads the table of sites. Throws SeedError: a fault of form, an unknown kind, an invalid or repeated pattern. */
export function compileSites(table: SeedFile): Site[] {
  const faults = new Faults();
  const claims = new NameClaims(faults);
  const sites = parseTable(table, COLUMNS, faults).flatMap((row) => {
    const pattern = row.get('pattern');
    if (!isMatchPattern(pattern)) faults.add(row.at, `no match pattern for http and https: «${pattern}»`);
    claims.claim(row.at, [pattern]);
    const kind = oneOf(SITE_KINDS, row, 'kind', faults);
    return kind ? [{ pattern, name: row.get('name'), kind }] : [];
  });
  faults.throwIfAny();
  return sites;
}
