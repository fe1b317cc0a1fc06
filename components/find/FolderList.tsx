import { useState } from 'preact/hooks';
import type { Folder } from '../../lib/model';
import { DRAGGED_CLIPS_TYPE, fromDraggedClips } from '../../lib/view/dragged-clips';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { Menu } from './Menu';
import { NameForm } from './NameForm';
import { RailRow } from './RailRow';
import { useFocusOn } from './use-focus-on';

interface Props {
  readonly folders: readonly Folder[];
  /** Clippings of the result in each folder, by its id, '' for those in none; null while they are not counted. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly chosen: string | null;
  readonly onChoose: (folder: string | null) => void;
  readonly onAdd: (name: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onRemove: (id: string) => void;
  /** Without it nothing can be dropped. */
  readonly onMove?: ((ids: readonly string[], folder: string) => void) | undefined;
}

/** What is going on in the list beside choosing. */
type Doing = { readonly is: 'adding' } | { readonly is: 'renaming'; readonly id: string } | null;

/** The reader's folders: chosen, added, named and removed, and where clippings are dropped. */
export function FolderList(props: Props) {
  const { folders, counts, chosen, onChoose, onAdd, onRename, onRemove, onMove } = props;
  const { t } = useWords();
  const [doing, setDoing] = useState<Doing>(null);
  const { list, focusOn } = useFocusOn<HTMLUListElement>();
  const names = folders.map(({ name }) => name);
  const done = (id: string) => {
    setDoing(null);
    focusOn(id);
  };
  const toCount = (id: string) => counts && (counts[id] ?? 0);
  const toDrop = (id: string) =>
    onMove &&
    ((data: DataTransfer) => {
      const ids = fromDraggedClips(data.getData(DRAGGED_CLIPS_TYPE));
      if (ids.length > 0) onMove(ids, id);
    });

  return (
    <ul class="rail-rows" ref={list}>
      {folders.map(({ id, name }) => (
        <li key={id} data-row={id}>
          {doing?.is === 'renaming' && doing.id === id ? (
            <NameForm
              label={t('findFolderName')}
              value={name}
              taken={names}
              onName={(next) => {
                onRename(id, next);
                done(id);
              }}
              onCancel={() => done(id)}
            />
          ) : (
            <RailRow
              icon="folder"
              name={name}
              count={toCount(id)}
              isChosen={chosen === id}
              onChoose={() => onChoose(chosen === id ? null : id)}
              onDrop={toDrop(id)}
              menu={
                <Menu
                  label={t('findMore', name)}
                  buttonClass="rail-more"
                  groups={[
                    [
                      {
                        id: 'rename',
                        name: t('findRename'),
                        onChoose: () => setDoing({ is: 'renaming', id }),
                      },
                      {
                        id: 'remove',
                        name: t('findRemove'),
                        onChoose: () => {
                          onRemove(id);
                          focusOn('add');
                        },
                      },
                    ],
                  ]}
                >
                  <Icon name="more" />
                </Menu>
              }
            />
          )}
        </li>
      ))}
      {folders.length > 0 && (
        <li data-row="">
          <RailRow
            icon="minus"
            name={t('findFolderNone')}
            count={toCount('')}
            isChosen={chosen === ''}
            onChoose={() => onChoose(chosen === '' ? null : '')}
            onDrop={toDrop('')}
          />
        </li>
      )}
      <li data-row="add">
        {doing?.is === 'adding' ? (
          <NameForm
            label={t('findFolderName')}
            value=""
            taken={names}
            onName={(name) => {
              onAdd(name);
              done('add');
            }}
            onCancel={() => done('add')}
          />
        ) : (
          <button type="button" class="rail-add" onClick={() => setDoing({ is: 'adding' })}>
            <Icon name="plus" />
            {t('findFolderAdd')}
          </button>
        )}
      </li>
    </ul>
  );
}
