import { DOWNLOAD_KEEP_MS } from '../../lib/limits';

/** Hands a text to the reader as a file, through the browser's own download: no permission is needed for it. */
export function saveFile(name: string, mime: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_KEEP_MS);
}
