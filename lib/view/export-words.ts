/** How the forms of export are called, and what each is for. The keys are the ids in lib/export/index.ts. */
import type { MessageKey } from './words';

interface FamilyWords {
  readonly name: MessageKey;
  readonly hint: MessageKey;
}

export const EXPORT_FAMILY_WORDS = {
  docx: { name: 'exportDocx', hint: 'exportDocxHint' },
  html: { name: 'exportHtml', hint: 'exportHtmlHint' },
  markdown: { name: 'exportMd', hint: 'exportMdHint' },
  xlsx: { name: 'exportXlsx', hint: 'exportXlsxHint' },
  csv: { name: 'exportCsv', hint: 'exportCsvHint' },
  gbt7714: { name: 'exportGbt', hint: 'exportGbtHint' },
  ris: { name: 'exportRis', hint: 'exportRisHint' },
  bibtex: { name: 'exportBibtex', hint: 'exportBibtexHint' },
  csl: { name: 'exportCsl', hint: 'exportCslHint' },
  json: { name: 'exportJsonName', hint: 'exportJsonHint' },
} as const satisfies Record<string, FamilyWords>;

/** Of the families that have several forms. */
export const EXPORT_FORM_WORDS = {
  markdown: 'exportMdOne',
  'markdown-zip': 'exportMdZip',
  'csv-clips': 'exportCsvOfClips',
  'csv-mentions': 'exportCsvOfMentions',
  'csv-passages': 'exportCsvOfPassages',
} as const satisfies Record<string, MessageKey>;

export const EXPORT_GROUP_WORDS = {
  read: 'exportGroupRead',
  table: 'exportGroupTable',
  cite: 'exportGroupCite',
  data: 'exportGroupData',
} as const satisfies Record<string, MessageKey>;

/** The popup's menu: the forms it offers, in its order, each in one line. */
export const EXPORT_MENU_WORDS = {
  'csv-clips': 'exportCsvClips',
  'csv-mentions': 'exportCsvMentions',
  markdown: 'exportMarkdown',
  json: 'exportJson',
  xlsx: 'exportXlsxLine',
  docx: 'exportDocxLine',
} as const satisfies Record<string, MessageKey>;
