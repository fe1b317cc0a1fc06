/** Puts clippings on the clipboard: formatted for Word and WeChat, or as references. */
import type { WrittenForm } from '../../../lib/export';
import { startExport } from '../../../lib/workers/export-client';
import type { Copy } from './export-choices';

const FORMS_OF = {
  text: [
    ['text/html', 'rich-text'],
    ['text/plain', 'plain-text'],
  ],
  'text-notes': [
    ['text/html', 'rich-text-notes'],
    ['text/plain', 'plain-text-notes'],
  ],
  citations: [['text/plain', 'gbt7714']],
} as const satisfies Record<Copy, readonly (readonly [type: string, form: WrittenForm])[]>;

/**
 * To be called in answer to a click, and nothing awaited before: the browser lets a page write then alone. Rejects with the
 * Problem's name as the message where the clippings cannot be read, and with the browser's error where it refuses.
 */
export async function copyClips(ids: readonly string[], copy: Copy, madeAt: number): Promise<void> {
  const write = async (form: WrittenForm, type: string): Promise<Blob> => {
    const made = await startExport({ form, ids, title: '', madeAt }).made;
    if (!made?.ok) throw new Error(made?.problem ?? 'unexpected');
    return new Blob([made.value.blob], { type });
  };
  const items: Record<string, Promise<Blob>> = {};
  for (const [type, form] of FORMS_OF[copy]) items[type] = write(form, type);
  await navigator.clipboard.write([new ClipboardItem(items)]);
}
