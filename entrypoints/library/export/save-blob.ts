import { DOWNLOAD_KEEP_MS } from '../../../lib/limits';

/** Hands a file to the reader, through the browser's own download: no permission is needed for it. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_KEEP_MS);
}
