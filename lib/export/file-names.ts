/** Names of the files in a zip: such that Windows, macOS and Obsidian take them, each of them once. */
import { toLine } from './safe-text';
import { NO_TITLE } from './words';

/** Code units of a name: with Chinese in UTF-8 well below the 255 bytes of most file systems. */
const MAX_NAME_CHARS = 70;
/** What Windows forbids, and what Obsidian cannot link to. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]%\u{200b}-\u{200d}\u{2060}\u{feff}]/gu;
/** Names that mean a device on Windows, whatever follows the first point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

export class FileNames {
  private readonly taken = new Set<string>();

  constructor(private readonly extension: string) {}

  /** A name for what is called so; the second of a name is “name (2)”. */
  take(wanted: string): string {
    const base = toBase(wanted);
    for (let count = 1; ; count += 1) {
      const name = `${base}${count === 1 ? '' : ` (${count})`}.${this.extension}`;
      // nb. Some file systems tell neither case nor composition apart.
      const key = name.normalize('NFC').toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return name;
    }
  }
}

function toBase(wanted: string): string {
  const plain = toLine(wanted.slice(0, MAX_NAME_CHARS * 2))
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ');
  const short = plain
    .slice(0, MAX_NAME_CHARS)
    .replace(/[\u{d800}-\u{dbff}]$/u, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(DEVICE, '_$&');
  return short === '' ? NO_TITLE : short;
}
