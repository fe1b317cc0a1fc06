/**
 * The texts of a workbook, written once and named by their number in its cells (ECMA-376, 18.4.9). A row of mentions says of its
 * clipping what the row before said: written out in each cell, ten thousand clippings are 1.3 GB of sheets, and half of it so.
 */
import { escapeMarkup, toXmlText } from './safe-text';

/** Texts that are remembered: those of some hundred clippings, and the names that come again and again. */
const REMEMBERED = 20_000;
/** Characters of a cell: past these Excel calls the file damaged. */
const MAX_CELL_CHARS = 32_767;

export class SharedStrings {
  private count = 0;
  // nb. Of two halves the older one is forgotten when the younger is full; what is asked for again moves into the younger.
  private young = new Map<string, number>();
  private old: ReadonlyMap<string, number> = new Map();

  /** @param put takes the texts' part of the workbook, piece by piece */
  constructor(private readonly put: (xml: string) => void) {
    put(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    );
  }

  /** The number of a text. A forgotten one is written anew, which the format allows. */
  numberOf(text: string): number {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const number = this.old.get(text) ?? this.write(text);
    this.young.set(text, number);
    if (this.young.size >= REMEMBERED) {
      this.old = this.young;
      this.young = new Map();
    }
    return number;
  }

  end(): void {
    this.put('</sst>');
  }

  private write(text: string): number {
    const kept = text.length > MAX_CELL_CHARS ? `${text.slice(0, MAX_CELL_CHARS - 1)}…` : text;
    const space = EDGE_SPACE.test(kept) ? ' xml:space="preserve"' : '';
    this.put(`<si><t${space}>${toCellText(kept)}</t></si>`);
    this.count += 1;
    return this.count - 1;
  }
}

/** White space that XML would let a program drop. */
const EDGE_SPACE = /^\s|\s$|\s\s|[\r\n\t]/u;

/**
 * What nearly no cell has: one look for all of it halves the time of a table. nb. Without the u flag, so that pairs are looked into.
 */
// oxlint-disable-next-line no-control-regex, require-unicode-regexp
const NEEDS_CARE = /[\u0000-\u0008\u000b-\u001f&<>"'_\ud800-\udfff\ufffe\uffff]/;

/** nb. Excel reads _x000D_ in a cell as the character of that code (ECMA-376, 22.9.2.19), and so would what a page wrote. */
function toCellText(value: string): string {
  if (!NEEDS_CARE.test(value)) return value;
  const plain = toXmlText(value).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  return /[&<>"'\r]/u.test(plain) ? escapeMarkup(plain).replaceAll('\r', '&#13;') : plain;
}
