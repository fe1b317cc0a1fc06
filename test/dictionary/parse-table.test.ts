import { describe, expect, test } from 'vitest';
import { Faults, parseTable, SeedError, type Columns } from '../../lib/dictionary/parse-table';

const COLUMNS = { name: 'required', aliases: 'optional' } as const satisfies Columns<string>;

function parse(text: string) {
  const faults = new Faults();
  const rows = parseTable({ name: 'seeds/x.tsv', text }, COLUMNS, faults);
  faults.throwIfAny();
  return rows.map((row) => ({ at: row.at, name: row.get('name'), aliases: row.list('aliases') }));
}

/** The lines of the SeedError that the text ends in. */
function faultsOf(text: string): readonly string[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof SeedError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('parseTable', () => {
  test('reads rows, lists and nothing; passes over comments and empty lines', () => {
    expect(parse('# a comment\nname\taliases\n\n文水\t甲|乙\n# another\n兴县\t-\n')).toEqual([
      { at: 'seeds/x.tsv:4', name: '文水', aliases: ['甲', '乙'] },
      { at: 'seeds/x.tsv:6', name: '兴县', aliases: [] },
    ]);
  });

  test('reads a file from Windows', () => {
    expect(parse('\uFEFFname\taliases\r\n文水\t甲\r\n')).toEqual([
      { at: 'seeds/x.tsv:2', name: '文水', aliases: ['甲'] },
    ]);
  });

  test.each([
    ['an empty cell', 'name\taliases\n文水\t\n', 'seeds/x.tsv:2: aliases: empty cell (write - for nothing)'],
    [
      'nothing where something must stand',
      'name\taliases\n-\t甲\n',
      'seeds/x.tsv:2: name: must not be empty',
    ],
    ['a column too few', '# c\nname\taliases\n文水\n', 'seeds/x.tsv:3: 1 columns instead of 2'],
    ['a column too many', 'name\taliases\n文水\t甲\t乙\n', 'seeds/x.tsv:2: 3 columns instead of 2'],
    ['a space in a name', 'name\taliases\n文 水\t甲\n', 'seeds/x.tsv:2: name: white space in «文 水»'],
    ['a space behind a name', 'name\taliases\n文水\t甲 \n', 'seeds/x.tsv:2: aliases: white space in «甲 »'],
    ['an empty item', 'name\taliases\n文水\t甲||乙\n', 'seeds/x.tsv:2: aliases: empty item in «甲||乙»'],
    ['another header', 'name\talias\n文水\t甲\n', 'seeds/x.tsv:1: the columns must be name, aliases'],
    ['no header', '# nothing else\n', 'seeds/x.tsv:1: the table has no header'],
  ])('%s is a fault with file and line', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('tells all faults at once', () => {
    expect(faultsOf('name\taliases\n文水\n\t\n兴县\t-\n')).toEqual([
      'seeds/x.tsv:2: 1 columns instead of 2',
      'seeds/x.tsv:3: name: empty cell (write - for nothing)',
      'seeds/x.tsv:3: aliases: empty cell (write - for nothing)',
    ]);
  });
});
