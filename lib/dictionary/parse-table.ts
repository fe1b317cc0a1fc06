/**
 * The tables in seeds/: tab-separated, a header line that names the columns, `#` for comments, `|` between the items
 * of a list, `-` for "nothing is known". A cell is never left empty, so that a lost tab is seen at once.
 *
 * Faults are collected and thrown together: whoever mends a table wants to see all of them, each with its line.
 */

/** A table as it lies on disk; `name` is what an editor opens (seeds/zones.tsv). */
export interface SeedFile {
  readonly name: string;
  readonly text: string;
}

/** One row of a table, asked by column. */
export interface Row<Column extends string> {
  /** seeds/zones.tsv:12 */
  readonly at: string;
  /** The cell; the empty string where the table says `-`. */
  get(column: Column): string;
  /** The items of a list cell; none where the table says `-`. */
  list(column: Column): readonly string[];
}

/** A column's name, and whether its cell may say `-`. */
export type Columns<Column extends string> = Readonly<Record<Column, 'required' | 'optional'>>;

/** The tables are broken. The message has one line a fault: file:line: what is wrong. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Where the checks put what they find. */
export class Faults {
  readonly #found: string[] = [];

  /** Notes a fault at `at` (file:line). */
  add(at: string, what: string): void {
    this.#found.push(`${at}: ${what}`);
  }

  /** Throws SeedError when anything was noted. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new SeedError(this.#found);
  }
}

const NOTHING = '-';

/**
 * Reads the rows of a table and notes what is wrong with their form: a wrong header, a wrong number of columns, an
 * empty cell, `-` where something must stand, white space around or inside a name, an empty item in a list. Rows with
 * a fault are left out of the answer.
 */
export function parseTable<Column extends string>(
  file: SeedFile,
  columns: Columns<Column>,
  faults: Faults,
): Row<Column>[] {
  const names = Object.keys(columns);
  const required = new Set(
    Object.entries(columns).flatMap(([name, need]) => (need === 'required' ? name : [])),
  );
  const rows: Row<Column>[] = [];
  let headed = false;
  const lines = file.text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const at = `${file.name}:${index + 1}`;
    const cells = line.split('\t');
    if (!headed) {
      headed = true;
      if (cells.join() !== names.join()) faults.add(at, `the columns must be ${names.join(', ')}`);
      continue;
    }
    if (cells.length !== names.length) {
      faults.add(at, `${cells.length} columns instead of ${names.length}`);
      continue;
    }
    const wrong = cells.flatMap((cell, i) => {
      const what = faultOfCell(cell, required.has(names[i] ?? ''));
      return what ? [`${names[i]}: ${what}`] : [];
    });
    for (const what of wrong) faults.add(at, what);
    if (wrong.length === 0) rows.push(toRow(at, names, cells));
  }
  if (!headed) faults.add(`${file.name}:1`, 'the table has no header');
  return rows;
}

function faultOfCell(cell: string, required: boolean): string | undefined {
  if (cell === '') return `empty cell (write ${NOTHING} for nothing)`;
  if (cell === NOTHING) return required ? 'must not be empty' : undefined;
  if (/\s/.test(cell)) return `white space in «${cell}»`;
  if (cell.split('|').includes('')) return `empty item in «${cell}»`;
  return undefined;
}

function toRow<Column extends string>(at: string, names: string[], cells: string[]): Row<Column> {
  const byName = new Map<string, string>(names.map((name, i) => [name, cells[i] ?? '']));
  const get = (column: Column) => {
    const cell = byName.get(column) ?? '';
    return cell === NOTHING ? '' : cell;
  };
  return { at, get, list: (column) => get(column).split('|').filter(Boolean) };
}

/** The cell as a member of a fixed list; noted as a fault, and undefined, where it is none. */
export function oneOf<Column extends string, T extends string>(
  list: readonly T[],
  row: Row<Column>,
  column: Column,
  faults: Faults,
): T | undefined {
  const cell = row.get(column);
  const found = list.find((item) => item === cell);
  if (found === undefined) faults.add(row.at, `${column}: «${cell}» is none of ${list.join(', ')}`);
  return found;
}
