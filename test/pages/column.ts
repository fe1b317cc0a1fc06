/**
 * Breaks a paragraph into the lines of a newspaper column: so many characters a line, wherever that falls, also inside a
 * word; only a closing mark may hang over, as typesetters do it. Two ideographic spaces open the paragraph.
 */
export function toColumnLines(paragraph: string, width: number): string[] {
  const characters = [...`　　${paragraph}`];
  const lines: string[] = [];
  let line = '';
  for (const character of characters) {
    const full = [...line].length >= width;
    if (full && !CLOSING.has(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  if (line !== '') lines.push(line);
  return lines;
}

const CLOSING = new Set('，。、；：！？”’）》】');
