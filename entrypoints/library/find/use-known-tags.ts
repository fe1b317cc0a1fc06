import { useRef } from 'preact/hooks';
import type { FacetCounts } from '../../../lib/model';

const NONE: readonly string[] = [];

/**
 * Tags in use, to be offered: those of what is found, most used first, then those met before. The first list is the whole
 * collection, so that a narrower search takes none away.
 */
export function useKnownTags(facets: FacetCounts | null): readonly string[] {
  const known = useRef(NONE);
  const counted = useRef<FacetCounts | null>(null);
  if (facets !== null && facets !== counted.current) {
    counted.current = facets;
    const now = facets.values.tag.map(({ value }) => value);
    const merged = [...new Set([...now, ...known.current])];
    if (merged.join('\n') !== known.current.join('\n')) known.current = merged;
  }
  return known.current;
}
