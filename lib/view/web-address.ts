/** The address of a clipping as one that may be followed; null for what is none of the web (a restored backup may say anything). */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
