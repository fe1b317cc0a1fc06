/**
 * On which side of their bodies a page has its headlines. Between two datelines there is one headline, and no mark says whose: but a
 * headline is about its own article, so of the two bodies around it that one is its own which shares more of its words. The whole
 * page is asked, for one headline may speak of a thing that both articles are about.
 */

/** A headline, or what may be one, with the bodies around it; empty where there is none. */
export interface Standing {
  readonly above: string;
  readonly headline: string;
  readonly below: string;
}

/** Headlines that are asked, and characters of each body: from there on more says no more. */
const MAX_ASKED = 16;
const MAX_BODY = 4_000;
/** So many characters in a row that two texts share are no coincidence. */
const SHARED = 3;

/** 'below' where the headlines stand below their bodies, 'above' where they stand above; undefined where the words do not say. */
export function headlineSide(standings: readonly Standing[]): 'above' | 'below' | undefined {
  let balance = 0;
  for (const { above, headline, below } of standings.slice(0, MAX_ASKED)) {
    const pieces = piecesOf(headline);
    if (pieces.size > 0) balance += Math.sign(sharedWith(above, pieces) - sharedWith(below, pieces));
  }
  return balance === 0 ? undefined : balance > 0 ? 'below' : 'above';
}

/** The share of a headline's words that its text holds, 0 to 1. */
export function shareOfWords(headline: string, text: string): number {
  const pieces = piecesOf(headline, 2);
  return pieces.size === 0 ? 0 : sharedWith(text, pieces, 2) / pieces.size;
}

function piecesOf(text: string, length: number = SHARED): Set<string> {
  const bare = text.replace(/[^\u4e00-\u9fff0-9A-Za-z]+/g, '');
  const pieces = new Set<string>();
  for (let at = 0; at + length <= bare.length; at++) pieces.add(bare.slice(at, at + length));
  return pieces;
}

/** How many of the pieces a text holds. */
function sharedWith(text: string, pieces: ReadonlySet<string>, length: number = SHARED): number {
  const body = text.slice(0, MAX_BODY).replace(/\s+/g, '');
  const found = new Set<string>();
  for (let at = 0; at + length <= body.length; at++) {
    const piece = body.slice(at, at + length);
    if (pieces.has(piece)) found.add(piece);
  }
  return found.size;
}
