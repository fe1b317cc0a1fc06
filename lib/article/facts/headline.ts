/** Lines of a page that are looked at. */
const MAX_LINES = 600;
/** So many lines under a headline hold its imprint. */
const UNDER = 10;
const SHORTEST = 6;
/** Of a title so much is compared. */
const MAX_TITLE = 400;

/** The lines under the headline, that is under the first line with which the page's title begins; undefined where none is. */
export function linesUnderHeadline(title: string, lines: readonly string[]): readonly string[] | undefined {
  const wanted = title.replace(/\s+/g, '').slice(0, MAX_TITLE);
  const at = lines.slice(0, MAX_LINES).findIndex((line) => {
    const squeezed = line.replace(/\s+/g, '');
    return squeezed.length >= SHORTEST && wanted.startsWith(squeezed);
  });
  return at < 0 ? undefined : lines.slice(at + 1, at + 1 + UNDER);
}
