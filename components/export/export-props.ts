/** What the export sheet is given. */
import type { Progress } from '../../lib/model';

/** A form of a choice: one file or several, this table or that. */
export interface ExportForm {
  readonly id: string;
  readonly name: string;
}

export interface ExportChoice {
  readonly id: string;
  readonly name: string;
  /** What it is for, in one line. */
  readonly hint: string;
  /** Never empty; with one alone there is nothing to ask. */
  readonly forms: readonly ExportForm[];
  /** The file has a title that the reader can give. */
  readonly isTitled: boolean;
}

export interface ExportChoices {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly ExportChoice[];
}

/** A copy that can be had beside the files. */
export interface CopyChoice {
  readonly id: string;
  readonly name: string;
  /** Why it cannot be had now; empty where it can. */
  readonly refusal: string;
}

export interface ExportSheetProps {
  /** What is exported: 所选 3 篇. */
  readonly name: string;
  readonly groups: readonly ExportChoices[];
  /** The id of the chosen form. */
  readonly form: string;
  readonly title: string;
  readonly copies: readonly CopyChoice[];
  /** How far the file has come; null while none is made. */
  readonly progress: Progress | null;
  /** What went wrong or is done, in words; empty where there is nothing to say. */
  readonly note: string;
  readonly isProblem: boolean;
  readonly onForm: (form: string) => void;
  readonly onTitle: (title: string) => void;
  readonly onExport: () => void;
  readonly onCopy: (copy: string) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}
