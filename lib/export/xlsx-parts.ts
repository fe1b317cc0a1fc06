/** The parts of a workbook beside its sheets (ECMA-376, 18.2 and 18.8): what it is made of, and how its cells look. */
import { escapeMarkup } from './safe-text';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetPart {
  readonly name: string;
  /** Its cells: A1:V20. */
  readonly area: string;
}

/** The parts by their names in the package. */
export function toWorkbookParts(sheets: readonly SheetPart[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': toContentTypes(sheets),
    '_rels/.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': toWorkbook(sheets),
    'xl/_rels/workbook.xml.rels': toWorkbookRelations(sheets),
    'xl/styles.xml': STYLE_SHEET,
  };
}

export const STRINGS_PATH = 'xl/sharedStrings.xml';

export function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

export function sheetRelationsPath(at: number): string {
  return `xl/worksheets/_rels/sheet${at + 1}.xml.rels`;
}

function toContentTypes(sheets: readonly SheetPart[]): string {
  const overrides = sheets
    .map((_, at) => `<Override PartName="/${sheetPath(at)}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('');
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides}` +
    `<Override PartName="/${STRINGS_PATH}" ContentType="${TYPE}.sharedStrings+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`
  );
}

/** nb. Without its hidden name LibreOffice and older Excels do not know the filter again. */
function toWorkbook(sheets: readonly SheetPart[]): string {
  const listed = sheets
    .map(({ name }, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('');
  const filters = sheets
    .map(({ name, area }, at) => {
      const cells = area.replace(/[A-Z]+|\d+/gu, '$$$&');
      const sheet = `'${escapeMarkup(name)}'`;
      // On paper the header stands on every page.
      return (
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${cells}</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`
      );
    })
    .join('');
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${listed}</sheets><definedNames>${filters}</definedNames></workbook>`
  );
}

function toWorkbookRelations(sheets: readonly SheetPart[]): string {
  const targets = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}` +
    `<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId${sheets.length + 2}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  );
}

const PLAIN = 'fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"';
/** A cell beside one of several lines begins with it. */
const TOP = '<alignment vertical="top"/>';

/**
 * In the order of STYLES in xlsx-sheet.ts. Sums keep what they have behind the point, and show no point where they have none: with
 * eight places 一百元 is 0.000001 亿元 and not 0.00.
 */
const STYLE_SHEET =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="4">` +
  '<numFmt numFmtId="164" formatCode="#,##0"/><numFmt numFmtId="165" formatCode="#,##0.00######"/>' +
  '<numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="等线"/><charset val="134"/></font>' +
  '<font><b/><sz val="11"/><color rgb="FF1F2328"/><name val="等线"/><charset val="134"/></font>' +
  '<font><u/><sz val="11"/><color rgb="FF1E4F91"/><name val="等线"/><charset val="134"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF1EEE6"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FFB4322A"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
  '<alignment vertical="center"/></xf>' +
  [164, 165, 166, 167].map((id) => `<xf numFmtId="${id}" ${PLAIN} applyAlignment="1">${TOP}</xf>`).join('') +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">' +
  `${TOP}</xf><xf numFmtId="49" ${PLAIN} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="49" ${PLAIN} applyAlignment="1">${TOP}</xf>` +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
