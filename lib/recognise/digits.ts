/** Digits as they stand in a text, in either width or in Chinese, with the commas and points between them. */
import { DIGITS } from './words/numeral-words';

/** The offset after the digits, points and commas that stand here: what is no number is not read again digit by digit. */
export function skipDigits(text: string, start: number): number {
  let end = start;
  for (;;) {
    if (digitAt(text, end) >= 0) end++;
    else if ((isSeparator(text.charAt(end)) || isPoint(text.charAt(end))) && digitAt(text, end + 1) >= 0)
      end += 2;
    else return Math.max(end, start + 1);
  }
}

/** The Chinese or Arabic digit that stands at `at`, for the digit behind 块 in 三块五; -1 where none does. */
export function digitAt(text: string, at: number): number {
  const character = text.charAt(at);
  const arabic = arabicDigit(character);
  return arabic >= 0 ? arabic : (DIGITS.get(character) ?? -1);
}

/** The Arabic digit that a character is, in either width; -1 where it is none. */
export function arabicDigit(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

export function isSeparator(character: string): boolean {
  return character === ',' || character === '，';
}

export function isPoint(character: string): boolean {
  return character === '.' || character === '．';
}

/**
 * A comma with exactly three digits behind it. The full-width comma ends clauses too (共20，300元归他): it parts thousands only
 * between full-width digits, or where another group or the decimals follow.
 */
export function isGroupAhead(text: string, at: number): boolean {
  if (!isSeparator(text.charAt(at))) return false;
  for (let i = 1; i <= 3; i++) if (arabicDigit(text.charAt(at + i)) < 0) return false;
  const next = text.charAt(at + 4);
  if (arabicDigit(next) >= 0) return false;
  if (text.charAt(at) === ',' || text.charAt(at - 1) >= '０') return true;
  const isGroupBefore = isSeparator(text.charAt(at - 4)) && arabicDigit(text.charAt(at - 3)) >= 0;
  return isGroupBefore || ((isSeparator(next) || isPoint(next)) && arabicDigit(text.charAt(at + 5)) >= 0);
}
