/**
 * What is left of a text when everything goes that a reprint sets otherwise: white space, punctuation, full-width forms,
 * capitals. Two squeezed texts are compared, never shown.
 *
 *   湘西高新技 / 术开发区（ＡＩ）引进“北斗”  →  湘西高新技术开发区ai引进北斗
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
