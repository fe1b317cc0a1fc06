/**
 * XLSX: clippings, mentions, sums and passages, a sheet each, with sums and days that can be reckoned with, filters and a header
 * that stays.
 *
 * Why no library for it: none writes a sheet while it is made. 200,000 mentions of 22 columns took write-excel-file 4.1 (the
 * leanest that has filters and frozen rows) 24 s and 1.2 GB, since it holds every cell as an object first; SheetJS is no longer
 * published to npm by its makers, and exceljs streams into Node alone and has had no release since 2023. What a table needs of
 * SpreadsheetML is one page (xlsx-sheet.ts), the zip is fflate's, and LibreOffice reads the file back in the tests.
 */
import { CLIP_TABLE } from './clip-table';
import type { Table } from './column';
import type { ExportedClip, WriteFile } from './format';
import { MENTION_TABLE, SUM_TABLE } from './mention-table';
import { PASSAGE_TABLE } from './passage-table';
import { sheetPath, sheetRelationsPath, STRINGS_PATH, toWorkbookParts, type SheetPart } from './xlsx-parts';
import { XlsxSheet } from './xlsx-sheet';
import { SharedStrings } from './shared-strings';
import { ZipFile, type ZipPart } from './zip-file';

interface Workbook {
  readonly zip: ZipFile;
  /** Those begun so far. */
  readonly sheets: SheetPart[];
  readonly strings: SharedStrings;
}

/** Writes a table: to one sheet, and to further ones where it is longer than a sheet can be. */
interface TableWriter {
  add(clip: ExportedClip): void;
  end(): void;
}

export const writeXlsx: WriteFile = async ({ batches, madeAt }, put) => {
  const zip = new ZipFile(put, madeAt);
  const sheets: SheetPart[] = [];
  // nb. The first part is passed on while it is made; what is compressed of the others waits for its end.
  const texts = zip.part(STRINGS_PATH);
  const book: Workbook = { zip, sheets, strings: new SharedStrings((xml) => texts.add(xml)) };
  const tables = [
    tableWriter(book, CLIP_TABLE),
    tableWriter(book, SUM_TABLE),
    tableWriter(book, MENTION_TABLE),
    tableWriter(book, PASSAGE_TABLE),
  ];
  for await (const clips of batches) {
    for (const clip of clips) for (const table of tables) table.add(clip);
    await zip.settle();
  }
  for (const table of tables) table.end();
  book.strings.end();
  texts.end();
  for (const [path, text] of Object.entries(toWorkbookParts(sheets))) zip.file(path, text);
  await zip.end();
};

function tableWriter<Row>({ zip, sheets, strings }: Workbook, table: Table<ExportedClip, Row>): TableWriter {
  let at = 0;
  let count = 0;
  let sheet: XlsxSheet<Row>;
  let part: ZipPart;
  const begin = () => {
    at = sheets.length;
    count += 1;
    sheet = new XlsxSheet(table.columns, strings);
    sheets.push({ name: count === 1 ? table.name : `${table.name} ${count}`, area: sheet.area });
    part = zip.part(sheetPath(at));
    part.add(sheet.head(at === 0));
  };
  const end = () => {
    part.add(sheet.tail());
    part.end();
    const relations = sheet.relations();
    if (relations !== null) zip.file(sheetRelationsPath(at), relations);
    sheets[at] = { name: sheets[at]?.name ?? table.name, area: sheet.area };
  };
  begin();
  return {
    add(clip) {
      for (const row of table.toRows(clip)) {
        if (sheet.isFull) {
          end();
          begin();
        }
        part.add(sheet.row(row));
      }
    },
    end,
  };
}
