import { Trie } from '../dictionary/trie';
import { ZONE_SUFFIXES, type ZoneSuffix } from './words/zone-kinds';

/** The endings of zones' names, for finding them in a text. */
export const SUFFIXES = new Trie<ZoneSuffix>();
for (const row of ZONE_SUFFIXES) SUFFIXES.add(row.suffix, row);

/** The longest ending of a name that is the ending of a kind. */
export function suffixOf(name: string): ZoneSuffix | undefined {
  for (let start = 0; start < name.length; start++) {
    const hit = SUFFIXES.longestAt(name, start);
    if (hit?.end === name.length) return hit.value;
  }
  return undefined;
}
