/** The zones and companies that made-up clippings are about: zones of the dictionary, companies known and invented. Node only. */
import { readFileSync } from 'node:fs';
import { SEEDS_FOLDER } from '../../lib/dictionary/load-seeds';
import { Faults, parseTable } from '../../lib/dictionary/parse-table';
import { zoneShortForms } from '../../lib/dictionary/short-forms';
import { ANALYSIS_VERSION } from '../../lib/recognise';
import type { NamedCompany, NamedZone } from './compose-article';
import { createDice } from './dice';
import { BRAND_HEADS, BRAND_TAILS, COMPANY_PLACES, TRADES } from './word-lists';

export interface Names {
  readonly zones: readonly NamedZone[];
  readonly companies: readonly NamedCompany[];
  /** The version of the recognisers as whose work the analyses pass. */
  readonly analysisVersion: number;
}

/** Companies that a collection of ten thousand clippings speaks of: most appear in a handful of them. */
const INVENTED_COMPANIES = 3_000;

/** Reads the names. The same in every run, and for every size of collection. */
export function loadNames(): Names {
  return { zones: loadZones(), companies: inventCompanies(), analysisVersion: ANALYSIS_VERSION };
}

function loadZones(): NamedZone[] {
  const columns = {
    canonical: 'required',
    aliases: 'optional',
    kind: 'required',
    level: 'required',
    province: 'optional',
    city: 'optional',
    county: 'optional',
    source: 'required',
  } as const;
  const faults = new Faults();
  const rows = ['zones.tsv', 'known-zones.tsv'].flatMap((name) =>
    parseTable({ name, text: readFileSync(SEEDS_FOLDER + name, 'utf8') }, columns, faults),
  );
  faults.throwIfAny();
  return rows
    .filter((row) => row.get('kind') === 'zone' && row.get('canonical').endsWith('开发区'))
    .map((row) => {
      const name = row.get('canonical');
      const forms = [...zoneShortForms(name), ...row.list('aliases'), name].filter(isShortForm);
      const short = forms.toSorted((a, b) => a.length - b.length)[0] ?? name;
      return { name, short, province: row.get('province'), city: row.get('city') };
    })
    .toSorted((a, b) => shuffled(a.name) - shuffled(b.name));
}

/** 兴县经开区, and neither 东疆, which could be the place, nor 兴县开发区, which could be another zone of it. */
function isShortForm(form: string): boolean {
  return /(?:经开|高新|[发港保])区$/u.test(form) && !/[市县]?开发区$/u.test(form);
}

/** 湖南恒源新材料有限公司, in short 恒源新材料. */
function inventCompanies(): NamedCompany[] {
  const found = new Map<string, NamedCompany>();
  for (let number = 0; found.size < INVENTED_COMPANIES; number += 1) {
    const dice = createDice(7, number);
    const short = dice.pick(BRAND_HEADS) + dice.pick(BRAND_TAILS) + dice.pick(TRADES);
    const name = `${dice.pick(COMPANY_PLACES)}${short}${dice.chance(20) ? '股份' : ''}有限公司`;
    // nb. Brands are told apart: two companies of one short name would be one to the reader, too.
    if (!found.has(short)) found.set(short, { name, short, isKnown: false });
  }
  return [...found.values()];
}

/** An order that has nothing to do with the table's: else the best known zones would all be the most written of. */
function shuffled(name: string): number {
  let hash = 0;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  return hash >>> 0;
}
