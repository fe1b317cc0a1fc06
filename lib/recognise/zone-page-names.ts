/**
 * Names that only this page gives a zone: the area it speaks of (广西自贸试验区钦州港片区 … 钦州港片区), and what it says it
 * will call a zone (中德（沈阳）高端装备制造产业园（以下简称“中德园”） … 中德园).
 */
import { definedNameAt } from './definitions';
import type { ZoneFind } from './zone-find';
import { suffixOf } from './zone-suffixes';

/** A page speaks of some; more of them would make the search for each slow. */
const MAX_NAMES = 12;

/** Adds to the finds, which are in order of place, the mentions by the page's own names. Clean offsets. */
export function withNamesOfPage(text: string, finds: readonly ZoneFind[]): ZoneFind[] {
  const names = new Map<string, ZoneFind>();
  for (const find of finds) {
    if (names.size >= MAX_NAMES) break;
    // nb. 兵团分区 alone may be any zone's.
    if (find.area && !find.area.name.startsWith('兵团'))
      names.set(find.area.name, { ...find, stem: find.area.name, rule: 'zone.area-alone' });
    const defined = definedNameAt(text, find.end);
    // nb. 以下简称“经开区” is no name: such references are resolved one by one.
    if (defined !== undefined && suffixOf(defined)?.suffix !== defined)
      names.set(defined, { ...find, means: find, stem: defined, rule: 'zone.defined' });
  }
  const taken = new Set(finds.map(({ end }) => end));
  const found: ZoneFind[] = [];
  for (const [name, find] of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!taken.has(end)) found.push({ ...find, start, end, name });
    }
  }
  return found.length > 0 ? [...finds, ...found].toSorted((a, b) => a.start - b.start) : [...finds];
}
