import type { KeepTrouble, Merged, Progress } from '../../lib/model';

/** How far a file is on its way into the collection. */
export type FileWork<Preview> =
  | { readonly is: 'idle' }
  | { readonly is: 'checking'; readonly name: string; readonly progress: Progress | null }
  | { readonly is: 'refused'; readonly name: string; readonly trouble: KeepTrouble }
  | { readonly is: 'checked'; readonly name: string; readonly preview: Preview }
  | { readonly is: 'merging'; readonly name: string; readonly progress: Progress | null }
  | { readonly is: 'done'; readonly name: string; readonly merged: Merged };

/** How far a backup is that the reader asked for. */
export type BackupState =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly progress: Progress | null }
  | { readonly is: 'made'; readonly name: string; readonly clips: number; readonly bytes: number }
  | { readonly is: 'failed'; readonly trouble: KeepTrouble };
