/** Hands clippings out: asks in which form, has the file made by the export worker, and saves it. */

export interface ExportDialogProps {
  /** Clippings, in the order in which they are to stand in the file. */
  readonly ids: readonly string[];
  /** What they are: 所选 3 篇, or what was searched for. */
  readonly name: string;
  readonly onClose: () => void;
  /** Says what came of it, in words. */
  readonly tell: (text: string, onUndo?: () => void) => void;
}

export function ExportDialog(_props: ExportDialogProps) {
  return null;
}
