import { useState } from 'preact/hooks';
import { MAX_NAME_CHARS } from '../../lib/limits';
import type { Folder } from '../../lib/model';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { Sheet } from './Sheet';

interface Props {
  readonly number: number;
  readonly folders: readonly Folder[];
  /** The folder all of them lie in; null where they lie in several, or that is not known. */
  readonly current: string | null;
  /** The id of a folder; empty for none. */
  readonly onMove: (folder: string) => void;
  readonly onNewFolder: (name: string) => void;
  readonly onClose: () => void;
}

/** Puts clippings into a folder: one of those there are, a new one, or none. */
export function MoveSheet({ number, folders, current, onMove, onNewFolder, onClose }: Props) {
  const { t, count } = useWords();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const shown = folders.filter((folder) => folder.name.includes(wanted));
  const isNew = wanted !== '' && folders.every((folder) => folder.name !== wanted);
  return (
    <Sheet title={number === 1 ? t('libMoveOne') : t('libMoveMany', count(number))} onClose={onClose}>
      <form
        method="dialog"
        class="move"
        onSubmit={() => {
          const [only] = shown;
          if (isNew) onNewFolder(wanted);
          else if (only && wanted !== '') onMove(only.id);
        }}
      >
        <input
          type="text"
          class="sheet-field"
          aria-label={t('libMoveField')}
          placeholder={t('libMoveField')}
          maxLength={MAX_NAME_CHARS}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            // nb. Enter and Esc belong to an input method while it composes.
            if (event.isComposing) event.stopPropagation();
          }}
        />
        <ul class="move-list">
          {shown.map(({ id, name: folder }) => (
            <li key={id}>
              <MoveButton name={folder} icon="folder" isCurrent={id === current} onPress={() => onMove(id)} />
            </li>
          ))}
          {isNew && (
            <li>
              <MoveButton
                name={t('libMoveNew', wanted)}
                icon="plus"
                isCurrent={false}
                onPress={() => onNewFolder(wanted)}
              />
            </li>
          )}
          {wanted === '' && (
            <li>
              <MoveButton
                name={t('libMoveNone')}
                icon="close"
                isCurrent={current === ''}
                onPress={() => onMove('')}
              />
            </li>
          )}
        </ul>
        {folders.length === 0 && wanted === '' && <p class="sheet-text">{t('libMoveEmpty')}</p>}
      </form>
    </Sheet>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly icon: 'folder' | 'plus' | 'close';
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

function MoveButton({ name, icon, isCurrent, onPress }: MoveButtonProps) {
  return (
    // nb. type=button would leave the sheet open, a submit would count as Enter in the field as well.
    <button
      type="button"
      class="move-button"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        onPress();
        event.currentTarget.closest('dialog')?.close();
      }}
    >
      <Icon name={icon} />
      <span>{name}</span>
      {isCurrent && <Icon name="check" />}
    </button>
  );
}
