/**
 * What bears a known firm's name and says no more than what it makes is the firm's own plant, and no park (宁德时代 | 动力电池 |
 * 产业园): there the firm is the mention. With a place in its name (海信（江门）智造产业园), or with the firm's name alone, it is a park.
 * So is what bears a name that no table knows: it may be nothing but the park's.
 */
import type { CompanyFind } from './companies';
import { isProper, standsInWords } from './name-walk';
import type { Reading } from './reading';
import type { ZoneFind } from './zone-find';

/** Parts the parks that are plants from the others; `owners` are the firms in their names. Clean offsets. */
export function partPlants(
  reading: Reading,
  zones: readonly ZoneFind[],
): { readonly zones: readonly ZoneFind[]; readonly owners: readonly CompanyFind[] } {
  const owners: CompanyFind[] = [];
  const plants = new Set<ZoneFind>();
  for (const zone of zones) {
    const owner = zone.suffix.kind === 'park' && !zone.entry ? ownerOf(reading, zone) : undefined;
    if (!owner) continue;
    plants.add(zone);
    owners.push(owner);
  }
  return { zones: zones.filter((zone) => !plants.has(zone)), owners };
}

function ownerOf(reading: Reading, park: ZoneFind): CompanyFind | undefined {
  const { text, dictionary } = reading;
  const { start } = park;
  const known =
    dictionary.companies.longestAt(text, start) ?? dictionary.listedCompanies.longestAt(text, start);
  const end = known?.end ?? start;
  const tradeEnd = park.end - park.suffix.suffix.length;
  if (end <= start || end >= tradeEnd || !standsInWords(reading, start, end)) return undefined;
  if (!isTrade(reading, end, tradeEnd)) return undefined;
  return { start, end, name: text.slice(start, end), entry: known?.value, rule: 'company.plant' };
}

/** Whether nothing here is anybody's own name: 正极材料, 消防安全; not （厦门）, 中德智慧. */
function isTrade(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const word = reading.wordAt(at);
    if (!word || word.end > end || reading.placeAt(at) || isProper(word)) return false;
    if (!/^[\u3400-\u9fffA-Za-z0-9]+$/.test(word.text)) return false;
    at = word.end;
  }
  return true;
}
