/**
 * Match patterns as browsers read them, as far as the product writes them: `*`, http or https, a host, a path.
 *
 * Ours, for the gate carries it onto every page: @webext-core/match-patterns weighs 0.9 kB there after gzip, this with the
 * whole rule in site-wanted.ts 0.6.
 * Source: developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */

/** Every page of http and https, as a pattern. */
export const ALL_SITES = '*://*/*';

const PATTERN = /^(\*|https?):\/\/([^/]+)(\/.*)$/;

/**
 * Whether an address is one of a pattern's. A pattern without a port is for every port; what is after # does not count;
 * other schemes than http and https never match, nor does what is no pattern or no address.
 */
export function matchesPattern(pattern: string, url: string): boolean {
  const [, scheme = '', host = '', path = ''] = PATTERN.exec(pattern) ?? [];
  if (scheme === '' || !URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search } = new URL(url);
  const isScheme = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  return isScheme && matchesHost(host, hostname) && matchesPath(path, pathname + search);
}

/** Whether every page of a pattern is one of another's too. Paths are compared as they are written. */
export function isCovered(pattern: string, by: string): boolean {
  const [, scheme = '', host = '', path = ''] = PATTERN.exec(pattern) ?? [];
  const [, wideScheme = '', wideHost = '', widePath = ''] = PATTERN.exec(by) ?? [];
  if (scheme === '' || wideScheme === '') return false;
  return (
    (wideScheme === '*' || wideScheme === scheme) &&
    matchesHost(wideHost, host.replace(/^\*\./, '')) &&
    (!host.startsWith('*') || wideHost.startsWith('*')) &&
    (host !== '*' || wideHost === '*') &&
    (widePath === '/*' || widePath === path)
  );
}

/** The host of a pattern without its wildcard: sxrb.com of `*://*.sxrb.com/*`; the text itself where it is no pattern. */
export function hostOfPattern(pattern: string): string {
  return PATTERN.exec(pattern)?.[2]?.replace(/^\*\./, '') ?? pattern;
}

function matchesHost(host: string, hostname: string): boolean {
  if (host === '*') return true;
  return host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
}

/** Linear in both: each piece between two stars is looked for where the one before it ended. */
function matchesPath(path: string, text: string): boolean {
  const [first = '', ...pieces] = path.split('*');
  const last = pieces.pop();
  if (last === undefined) return text === path;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
