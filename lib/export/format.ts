import type { FullClip } from '../model';

export interface ExportMoment {
  /** When the file was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

/** One kind of file that clippings can leave in. */
export interface ExportFormat {
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
  /** Its words in public/_locales. */
  readonly labelKey: string;
  /** What the file's name says it holds, where two formats share an extension; else empty. */
  readonly content: string;
  /** The whole file, to be written as UTF-8. A byte order mark, where the format wants one, is the first character. */
  readonly make: (clips: readonly FullClip[], moment: ExportMoment) => string;
}
