/** What stands painted on a page, read in the page's own world, which shares the registry of highlights. */

/** The mentions that a page's highlights cover, by the highlight's name, each whole however many lines it stands on. */
export type Painted = Readonly<Record<string, readonly string[]>>;

/**
 * Runs in the page, of whatever browser: hand it to `evaluate`. Null where nothing is painted.
 */
export function readPaint(): Painted | null {
  if (CSS.highlights.size === 0) return null;
  const texts: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    const mentions: string[] = [];
    let before: AbstractRange | undefined;
    for (const part of highlight) {
      const range = new Range();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const text = range.toString().replace(/\s+/g, '');
      if (before) range.setStart(before.endContainer, before.endOffset);
      range.setEnd(part.startContainer, part.startOffset);
      // Where nothing but a break stands between two pieces, they are one mention.
      const isSameTree = before?.endContainer.getRootNode() === part.startContainer.getRootNode();
      const goesOn = isSameTree && range.toString().trim() === '';
      mentions.push(goesOn ? `${mentions.pop() ?? ''}${text}` : text);
      before = part;
    }
    texts[name] = mentions;
  }
  return Object.values(texts).some(({ length }) => length > 0) ? texts : null;
}
