/**
 * What a text must lose to stand in a file that others parse. Titles and texts come from other people's pages: characters that
 * XML forbids would make Word call the file damaged, and half of a surrogate pair is no character at all.
 */

const REPLACEMENT = '\u{fffd}';
/** XML 1.0 (5th ed.), 2.2: what is left out here is no character of XML. Half a pair is dealt with first. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu;
const HALF_PAIR = /\p{Surrogate}/gu;
/** Marks that turn the direction of what follows (UAX #9): in a line of ours they would turn our words as well. */
const DIRECTION = /[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}]/gu;
const CONTROL = /[\p{Cc}\u{2028}\u{2029}]+/gu;

/** The text as UTF-8 can hold it: half a surrogate pair becomes U+FFFD. */
export function toWellFormed(text: string): string {
  return text.replace(HALF_PAIR, REPLACEMENT);
}

/** The text as XML 1.0 can hold it, not yet escaped. */
export function toXmlText(text: string): string {
  return toWellFormed(text).replace(NOT_XML, '');
}

/** To stand between tags, or in an attribute within double quotes, of XML and HTML alike. */
export function escapeMarkup(text: string): string {
  return toXmlText(text).replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line of words to be set among ours: white space is one blank, and nothing turns the direction of what follows. */
export function toLine(text: string): string {
  return toWellFormed(text)
    .replace(CONTROL, ' ')
    .replace(DIRECTION, '')
    .replace(NOT_XML, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Longest address that is made a link: what Excel takes, and more than any browser's bar shows. */
const MAX_LINK_CHARS = 2_000;
/** RFC 3986, 2: the signs of which an address is made. */
const ADDRESS = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/iu;

/** The address to put behind a link; null for one that is not of the web (javascript:, data:) or that no program would follow. */
export function toLink(url: string): string | null {
  const address = encodeURI(toWellFormed(url)).replace(/%25(?=[0-9a-f]{2})/giu, '%');
  return address.length <= MAX_LINK_CHARS && ADDRESS.test(address) ? address : null;
}
