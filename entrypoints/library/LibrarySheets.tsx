/** The sheets that come up over the library: keys, tags, folders, questions, export. */
import { ConfirmSheet } from '../../components/library/ConfirmSheet';
import { HelpSheet } from '../../components/library/HelpSheet';
import { MoveSheet } from '../../components/library/MoveSheet';
import { TagSheet } from '../../components/library/TagSheet';
import { useWords } from '../../components/words-context';
import type { Folder } from '../../lib/model';
import { Lazy } from './Lazy';

/** The sheet that is up, and what it is about. */
export type OpenSheet =
  | { readonly is: 'help' }
  | { readonly is: 'tag'; readonly ids: readonly string[]; readonly tags: readonly string[] | null }
  | { readonly is: 'move'; readonly ids: readonly string[]; readonly current: string | null }
  | { readonly is: 'delete-for-good'; readonly ids: readonly string[] }
  | { readonly is: 'empty-bin'; readonly number: number }
  | { readonly is: 'export'; readonly ids: readonly string[]; readonly name: string };

export interface SheetActions {
  readonly onTags: (ids: readonly string[], add: readonly string[], remove: readonly string[]) => void;
  readonly onMove: (ids: readonly string[], folder: string) => void;
  readonly onNewFolder: (ids: readonly string[], name: string) => void;
  readonly onDeleteForGood: (ids: readonly string[]) => void;
  readonly onEmptyBin: () => void;
}

interface Props {
  readonly sheet: OpenSheet;
  readonly folders: readonly Folder[];
  readonly tags: readonly string[];
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly actions: SheetActions;
  readonly onClose: () => void;
}

const loadExport = () => import('./export/ExportDialog').then(({ ExportDialog }) => ExportDialog);

export function LibrarySheets({ sheet, folders, tags, tell, actions, onClose }: Props) {
  const { t, count } = useWords();
  switch (sheet.is) {
    case 'help':
      return <HelpSheet onClose={onClose} />;
    case 'tag':
      return (
        <TagSheet
          number={sheet.ids.length}
          tags={sheet.tags}
          known={tags}
          onTags={(add, remove) => actions.onTags(sheet.ids, add, remove)}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveSheet
          number={sheet.ids.length}
          folders={folders}
          current={sheet.current}
          onMove={(folder) => actions.onMove(sheet.ids, folder)}
          onNewFolder={(name) => actions.onNewFolder(sheet.ids, name)}
          onClose={onClose}
        />
      );
    case 'delete-for-good':
      return (
        <ConfirmSheet
          title={t('libDeleteAsk', count(sheet.ids.length))}
          text={t('libDeleteAskHow')}
          deed={t('libDeleteForGood')}
          onConfirm={() => actions.onDeleteForGood(sheet.ids)}
          onClose={onClose}
        />
      );
    case 'empty-bin':
      return (
        <ConfirmSheet
          title={t('libEmptyBinAsk', count(sheet.number))}
          text={t('libDeleteAskHow')}
          deed={t('libEmptyBin')}
          onConfirm={actions.onEmptyBin}
          onClose={onClose}
        />
      );
    case 'export':
      return (
        <Lazy
          load={loadExport}
          render={(ExportDialog) => (
            <ExportDialog ids={sheet.ids} name={sheet.name} onClose={onClose} tell={tell} />
          )}
        />
      );
  }
}
