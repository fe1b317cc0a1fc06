/** Where the gate has to be registered besides the manifest. */
import { ALL_SITES, isCovered } from './match-pattern';
import type { SiteSettings } from './site-wanted';

/**
 * The patterns to register the gate for, sorted: all sites, or the added ones of which the manifest does not cover each page.
 * None while the product is paused.
 * @param inManifest the patterns for which the manifest has the gate
 * @param isGranted whether the browser has granted a pattern
 */
export function patternsToRegister(
  settings: SiteSettings,
  inManifest: readonly string[],
  isGranted: (pattern: string) => boolean,
): string[] {
  if (settings.paused) return [];
  if (settings.allSites && isGranted(ALL_SITES)) return [ALL_SITES];
  const isNew = (pattern: string) => !inManifest.some((each) => isCovered(pattern, each));
  return [...new Set(settings.addedSites)]
    .filter((pattern) => isNew(pattern) && isGranted(pattern))
    .toSorted();
}
