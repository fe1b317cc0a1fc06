import type { Dictionary } from '../dictionary';
import type { ZoneFacts } from '../model';
import { suffixOf } from './zone-suffixes';

/**
 * What is known of a zone by its official name: level and place by the dictionary, the kind by the ending of the name; a name that
 * the dictionary does not know has the kind alone. Null where nothing is known.
 */
export function zoneFactsOf(canonical: string, { zones }: Dictionary): ZoneFacts | null {
  const entry = zones.get(canonical);
  const kindName = suffixOf(canonical)?.suffix ?? null;
  if (!entry && kindName === null) return null;
  return {
    level: entry && entry.level !== '未知' ? entry.level : null,
    place: entry ? placeOf(entry) : null,
    kindName,
  };
}

/** 山西省长治市上党区; a municipality is province and city in one. */
function placeOf({
  province,
  city,
  county,
}: {
  province: string;
  city: string;
  county: string;
}): string | null {
  return [...new Set([province, city, county])].join('') || null;
}
