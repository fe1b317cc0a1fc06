/**
 * The worker that makes files of clippings, so that no view stands still meanwhile; see lib/workers/export-client.ts. The library for
 * DOCX is larger than all the rest, and a script of its own (export-docx.ts) that is loaded when one is made.
 */
import { expose } from 'comlink';
import builtInTopics from 'virtual:quwen/topics';
import variants from 'virtual:quwen/variants';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WrittenForm } from '../lib/export';
import type { WriteFile } from '../lib/export/format';
import { DOCX_FORMS, WRITERS, type DocxForm } from '../lib/export/writers';
import { createFolding } from '../lib/search/fold';
import { createTopicFinder, mergeTopics } from '../lib/search/topics';
import { readClips, readClipsWithoutHtml, readFolders, readTopics } from '../lib/store';
import type { ExportWork } from '../lib/workers/export-client';
import { makeExport, type ExportSources } from '../lib/workers/make-export';

const DOCX_SCRIPT = '/export-docx.js';

const SOURCES: ExportSources = {
  readClips: (ids, withHtml) => (withHtml ? readClips(ids) : readClipsWithoutHtml(ids)),
  async readFolderNames() {
    const folders = await readFolders();
    if (!folders.ok) return folders;
    return { ok: true, value: new Map(folders.value.map(({ id, name }) => [id, name])) };
  },
  async readTopicFinder() {
    const edits = await readTopics();
    if (!edits.ok) return edits;
    const { fold } = createFolding(variants);
    const find = createTopicFinder(mergeTopics(builtInTopics, edits.value), fold);
    return { ok: true, value: ({ title, text }) => find(fold(title), fold(text)) };
  },
  writerOf: async (form) => (isDocxForm(form) ? loadDocx()[form] : WRITERS[form]),
};

export default defineUnlistedScript(() => {
  const work: ExportWork = { make: (request, onProgress) => makeExport(request, SOURCES, onProgress) };
  expose(work);
});

type DocxWriters = Readonly<Record<DocxForm, WriteFile>>;

/** Throws Error where the script left nothing behind. */
function loadDocx(): DocxWriters {
  const context: object = globalThis;
  if (!isDocxReady(context)) {
    importScripts(DOCX_SCRIPT);
    if (!isDocxReady(context)) throw new Error(`${DOCX_SCRIPT} left no writers`);
  }
  return context.quwenDocx;
}

function isDocxReady(context: object): context is { quwenDocx: DocxWriters } {
  return 'quwenDocx' in context && typeof context.quwenDocx === 'object';
}

function isDocxForm(form: WrittenForm): form is DocxForm {
  return DOCX_FORMS.some((each) => each === form);
}

declare function importScripts(...urls: readonly string[]): void;
