/**
 * The reader's settings, in the browser's local storage: shared by all contexts, and followed at once. What lies there may be
 * from an older version or broken: each field that is not what it should be is its default.
 */
import { browser, type Browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { MAX_LEGEND_SITES } from './limits';
import { MENTION_TYPES, type MentionType } from './model';

export interface Settings {
  /** Whether mentions are painted on pages at all. */
  readonly highlights: boolean;
  /** Which kinds are painted. */
  readonly shown: Readonly<Record<MentionType, boolean>>;
  /** Nothing of ours reads any page by itself. */
  readonly paused: boolean;
  /** Hosts on which nothing of ours reads by itself ("not on this site"). */
  readonly excludedHosts: readonly string[];
  /** Match patterns that the reader added to the list of sites; the browser has been asked for each. */
  readonly addedSites: readonly string[];
  /** Patterns of the built-in list that the reader took away. */
  readonly removedSites: readonly string[];
  /** Every page of http and https (an optional permission). */
  readonly allSites: boolean;
  /** Hosts on which the legend is folded; the last of them first. */
  readonly foldedHosts: readonly string[];
  /** Hosts on which it was unfolded, also where it starts folded. */
  readonly unfoldedHosts: readonly string[];
  /** Whether clippings keep the pictures themselves, and not only links to them. */
  readonly keepImages: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  highlights: true,
  shown: { zone: true, company: true, money: true },
  paused: false,
  excludedHosts: [],
  addedSites: [],
  removedSites: [],
  allSites: false,
  foldedHosts: [],
  unfoldedHosts: [],
  keepImages: false,
};

const NAMES = Object.keys(DEFAULT_SETTINGS);

/** The settings as they stand. */
export async function readSettings(): Promise<Settings> {
  return toSettings(await browser.storage.local.get(NAMES));
}

/** What is to be changed: or, where it depends on how they stand (a list with one more host), how to tell it from that. */
type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/**
 * Changes some of them, for all contexts. Rejects where the browser cannot store them. nb. Locked: popup, options and background
 * change the same lists, and each writes the whole. Scripts in pages have other locks, and ask the background (`changeFromPage`).
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  await inTurn('settings', async () => {
    await browser.storage.local.set(typeof change === 'function' ? change(await readSettings()) : change);
  });
}

/** Shows or hides the mentions of one kind. */
export function showKind(kind: MentionType, on: boolean): Promise<void> {
  return changeSettings(({ shown }) => ({ shown: { ...shown, [kind]: on } }));
}

/** Folds or unfolds the legend on a host, and remembers it. */
export function foldLegend(host: string, folded: boolean): Promise<void> {
  const put = (hosts: readonly string[], on: boolean) =>
    [...(on ? [host] : []), ...hosts.filter((each) => each !== host)].slice(0, MAX_LEGEND_SITES);
  return changeSettings(({ foldedHosts, unfoldedHosts }) => ({
    foldedHosts: put(foldedHosts, folded),
    unfoldedHosts: put(unfoldedHosts, !folded),
  }));
}

/** Keeps the product off a host, or lets it back. */
export function excludeHost(host: string, excluded: boolean): Promise<void> {
  return changeSettings(({ excludedHosts }) => {
    const others = excludedHosts.filter((each) => each !== host);
    return { excludedHosts: excluded ? [...others, host] : others };
  });
}

/** Takes a pattern of the built-in list away, or lets it back. */
export function removeBuiltIn(pattern: string, removed: boolean): Promise<void> {
  return changeSettings(({ removedSites }) => {
    const others = removedSites.filter((each) => each !== pattern);
    return { removedSites: removed ? [...others, pattern] : others };
  });
}

/** What a page's tools change of the settings. */
export type PageChange =
  | { readonly of: 'highlights'; readonly on: boolean }
  | { readonly of: 'kind'; readonly kind: MentionType; readonly on: boolean }
  | { readonly of: 'legend'; readonly host: string; readonly on: boolean }
  | { readonly of: 'host'; readonly host: string; readonly on: boolean };

/** Does what a page's tools ask for: `on` is shown, unfolded, read. */
export function changeFromPage(change: PageChange): Promise<void> {
  switch (change.of) {
    case 'highlights':
      return changeSettings({ highlights: change.on });
    case 'kind':
      return showKind(change.kind, change.on);
    case 'legend':
      return foldLegend(change.host, !change.on);
    case 'host':
      return excludeHost(change.host, !change.on);
  }
}

/** Calls back with all of them whenever one is changed, in whatever context, until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'local' || !NAMES.some((name) => name in changes)) return;
    readSettings().then(onChange, () => undefined);
  };
  browser.storage.onChanged.addListener(listener);
  // nb. After the extension was reloaded its API is gone from old pages, and taking leave of it would throw.
  signal?.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}

/** What is stored, made whole. */
export function toSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const shown = isRecord(stored['shown']) ? stored['shown'] : {};
  const kinds = MENTION_TYPES.map((type) => [type, shown[type] !== false] as const);
  return {
    highlights: stored['highlights'] !== false,
    shown: { ...DEFAULT_SETTINGS.shown, ...Object.fromEntries(kinds) },
    paused: stored['paused'] === true,
    excludedHosts: toTexts(stored['excludedHosts']),
    addedSites: toTexts(stored['addedSites']),
    removedSites: toTexts(stored['removedSites']),
    allSites: stored['allSites'] === true,
    foldedHosts: toTexts(stored['foldedHosts']),
    unfoldedHosts: toTexts(stored['unfoldedHosts']),
    keepImages: stored['keepImages'] === true,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const toTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
