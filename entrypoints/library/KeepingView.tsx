/** Keeping the collection: backup, restore, addresses from elsewhere, the automatic backup, room on the disk. */

export interface KeepingViewProps {
  /** Tells what was done in one line at the foot of the page; with `onUndo` it can be undone from there. */
  readonly tell: (text: string, onUndo?: () => void) => void;
}

export function KeepingView({ tell: _tell }: KeepingViewProps) {
  return <main class="keeping" />;
}
