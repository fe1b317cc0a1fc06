/** How each form is written that needs no library of its own; DOCX does, see docx.ts. For the export worker alone. */
import type { WrittenForm } from '.';
import { writeBibtex } from './bibtex';
import { CLIP_TABLE } from './clip-table';
import { csvWriter } from './csv';
import { writeCsl } from './csl';
import type { WriteFile } from './format';
import { writeGbt7714 } from './gbt7714';
import { writeHtml } from './html';
import { writeJson } from './json';
import { writeMarkdown, writeMarkdownZip } from './markdown';
import { MENTION_TABLE } from './mention-table';
import { PASSAGE_TABLE } from './passage-table';
import { writePlainText, writePlainTextWithNotes, writeRichText, writeRichTextWithNotes } from './rich-text';
import { writeRis } from './ris';
import { writeXlsx } from './xlsx';

/** The forms that docx.ts writes. */
export const DOCX_FORMS = ['docx', 'docx-zip'] as const satisfies readonly WrittenForm[];
export type DocxForm = (typeof DOCX_FORMS)[number];

export const WRITERS: Readonly<Record<Exclude<WrittenForm, DocxForm>, WriteFile>> = {
  html: writeHtml,
  markdown: writeMarkdown,
  'markdown-zip': writeMarkdownZip,
  xlsx: writeXlsx,
  'csv-clips': csvWriter(CLIP_TABLE),
  'csv-mentions': csvWriter(MENTION_TABLE),
  'csv-passages': csvWriter(PASSAGE_TABLE),
  gbt7714: writeGbt7714,
  ris: writeRis,
  bibtex: writeBibtex,
  csl: writeCsl,
  json: writeJson,
  'rich-text': writeRichText,
  'plain-text': writePlainText,
  'rich-text-notes': writeRichTextWithNotes,
  'plain-text-notes': writePlainTextWithNotes,
};
