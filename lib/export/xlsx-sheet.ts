/** One sheet of a workbook as SpreadsheetML (ECMA-376, 18.3), row by row. */
import { minutesAhead } from './local-time';
import type { Column, ColumnKind } from './column';
import { toPlainNumber } from './plain-number';
import { escapeMarkup, toLink } from './safe-text';
import type { SharedStrings } from './shared-strings';

/** Rows of a sheet, its header among them (Excel's specification). */
const MAX_ROWS = 1_048_576;
/** Links of a sheet: past these Excel calls the file damaged. */
const MAX_LINKS = 65_530;

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * Indexes into cellXfs of xlsx-parts.ts. nb. 0 is that of every cell without a style, empty ones too: were it that of text, a sum
 * that the reader writes below the table would be words.
 */
export const STYLES = {
  plain: 0,
  header: 1,
  number: 2,
  yuan: 2,
  fraction: 3,
  yi: 3,
  day: 4,
  moment: 5,
  link: 6,
  prose: 7,
  text: 8,
} as const satisfies Record<ColumnKind | 'plain' | 'header' | 'fraction', number>;

/** Points: of a line, and of the highest row that Excel takes. */
const LINE_HEIGHT = 16;
const MAX_HEIGHT = 409;

const YI = 1e8;
const DAY_MS = 86_400_000;
/** Days from what spreadsheets call day 0 (1899-12-30, since they take 1900 for a leap year) to 1970. */
const DAYS_TO_1970 = 25_569;
const MINUTE_MS = 60_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

export class XlsxSheet<Row> {
  private rows = 1;
  private readonly links: { readonly cell: string; readonly target: string }[] = [];
  private readonly letters: readonly string[];

  constructor(
    private readonly columns: readonly Column<Row>[],
    private readonly strings: SharedStrings,
  ) {
    this.letters = columns.map((_, at) => toLetters(at));
  }

  get isFull(): boolean {
    return this.rows >= MAX_ROWS;
  }

  /** The cells of the filter, header included: A1:V20. */
  get area(): string {
    return `A1:${this.letters.at(-1) ?? 'A'}${this.rows}`;
  }

  /** What comes before the first row, the header row included. */
  head(isFirstSheet: boolean): string {
    const widths = this.columns
      .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('');
    const header = this.columns
      .map((each, at) => this.text(`${this.letters[at]}1`, each.header, STYLES.header))
      .join('');
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>` +
      `<sheetViews><sheetView workbookViewId="0"${isFirstSheet ? ' tabSelected="1"' : ''}>` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
      '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
      `<sheetFormatPr defaultRowHeight="16"/><cols>${widths}</cols><sheetData>` +
      `<row r="1" ht="22" customHeight="1">${header}</row>`
    );
  }

  row(row: Row): string {
    this.rows += 1;
    const line = String(this.rows);
    let cells = '';
    let lines = 1;
    for (const [at, { kind, width, toCell }] of this.columns.entries()) {
      const value = toCell(row);
      if (value === null || value === '') continue;
      cells += this.cell(`${this.letters[at]}${line}`, kind, value);
      if (kind === 'prose') lines = Math.max(lines, linesOf(String(value), width));
    }
    // nb. Told the height, a program need not lay out a hundred thousand rows before it shows the first.
    const height = lines === 1 ? '' : ` ht="${Math.min(lines * LINE_HEIGHT, MAX_HEIGHT)}"`;
    return `<row r="${line}"${height}>${cells}</row>`;
  }

  tail(): string {
    const links = this.links.map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="rId${at + 1}"/>`).join('');
    return (
      `</sheetData><autoFilter ref="${this.area}"/>${links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`}` +
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    );
  }

  /** Where the sheet's links lead; null where it has none. */
  relations(): string | null {
    if (this.links.length === 0) return null;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    const lines = this.links.map(
      ({ target }, at) =>
        `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escapeMarkup(target)}" TargetMode="External"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
    );
  }

  private cell(at: string, kind: ColumnKind, value: string | number): string {
    // nb. Of less than a yuan eight places of 亿元 show nothing.
    if (kind === 'yi' && typeof value === 'number' && value !== 0 && Math.abs(value) < 1)
      return number(at, value / YI, STYLES.plain);
    // nb. A price of 0.35元 shown without decimals would be 0.
    if ((kind === 'yuan' || kind === 'number') && typeof value === 'number' && !Number.isInteger(value))
      return number(at, value, STYLES.fraction);
    if (typeof value === 'number') return number(at, ofKind(kind, value), STYLES[kind]);
    if (kind === 'day' && ISO_DAY.test(value)) {
      const days = Date.parse(value) / DAY_MS + DAYS_TO_1970;
      // nb. Spreadsheets know no day before 1900, and 30 February none at all.
      if (Number.isFinite(days) && days > 60) return number(at, days, STYLES.day);
    }
    if (kind === 'link') {
      const target = this.links.length < MAX_LINKS ? toLink(value) : null;
      if (target === null) return this.text(at, value, STYLES.text);
      this.links.push({ cell: at, target });
      return this.text(at, value, STYLES.link);
    }
    return this.text(at, value, kind === 'prose' ? STYLES.prose : STYLES.text);
  }

  /** nb. A shared string is text whatever it begins with: no program reads a formula out of it. */
  private text(at: string, value: string, style: number): string {
    return `<c r="${at}" s="${style}" t="s"><v>${this.strings.numberOf(value)}</v></c>`;
  }
}

/** Lines that a text takes in a column, about: a Chinese character is as wide as two others, and stops never begin a line. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let taken = 0;
    for (let at = 0; at < line.length; at += 1) taken += line.charCodeAt(at) > 0xff ? 2 : 1;
    lines += Math.max(1, Math.ceil(taken / (width - 2)));
    if (lines * LINE_HEIGHT >= MAX_HEIGHT) break;
  }
  return lines;
}

function ofKind(kind: ColumnKind, value: number): number {
  if (kind === 'yi') return value / YI;
  return kind === 'moment' ? (value + minutesAhead(value) * MINUTE_MS) / DAY_MS + DAYS_TO_1970 : value;
}

function number(at: string, value: number, style: number): string {
  return `<c r="${at}" s="${style}"><v>${toPlainNumber(value)}</v></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function toLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : toLetters(Math.floor(at / 26) - 1) + letter;
}
