import { useState } from 'preact/hooks';
import { TagField } from '../find/TagField';
import { useWords } from '../words-context';
import { Sheet } from './Sheet';

interface Props {
  /** How many clippings are tagged. */
  readonly number: number;
  /** The tags they have; of several, null: then tags are added and taken off. */
  readonly tags: readonly string[] | null;
  /** Tags in use, most used first. */
  readonly known: readonly string[];
  readonly onTags: (add: readonly string[], remove: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Puts tags on clippings, and takes them off. */
export function TagSheet({ number, tags, known, onTags, onClose }: Props) {
  const { t, count } = useWords();
  const [add, setAdd] = useState<readonly string[]>(tags ?? []);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const save = () => {
    if (tags === null) onTags(add, remove);
    else
      onTags(
        add.filter((tag) => !tags.includes(tag)),
        tags.filter((tag) => !add.includes(tag)),
      );
  };
  return (
    <Sheet title={number === 1 ? t('libTagOne') : t('libTagMany', count(number))} onClose={onClose}>
      <div class="sheet-fields">
        {tags === null ? (
          <div class="sheet-halves">
            <div>
              <p class="sheet-label" aria-hidden="true">
                {t('libTagAdd')}
              </p>
              <TagField value={add} known={known} label={t('libTagAdd')} onChange={setAdd} />
            </div>
            <div>
              <p class="sheet-label" aria-hidden="true">
                {t('libTagRemove')}
              </p>
              <TagField value={remove} known={known} label={t('libTagRemove')} onChange={setRemove} />
            </div>
          </div>
        ) : (
          <TagField value={add} known={known} label={t('libTag')} onChange={setAdd} />
        )}
      </div>
      <form method="dialog" class="sheet-actions">
        <button type="submit" class="button">
          {t('libCancel')}
        </button>
        <button type="submit" class="button button-seal" onClick={save}>
          {t('libSave')}
        </button>
      </form>
    </Sheet>
  );
}
