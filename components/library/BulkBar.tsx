import { MAX_COPIED_CLIPS } from '../../lib/limits';
import { READ_STATES, type ReadState } from '../../lib/model';
import { Menu } from '../find/Menu';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import { STATE_WORDS } from './ClipTableRow';
import { BarButton } from './ListBar';

export interface BulkActions {
  readonly onState: (state: ReadState) => void;
  readonly onStarAll: (starred: boolean) => void;
  readonly onTag: () => void;
  readonly onMove: () => void;
  readonly onBinAll: () => void;
  readonly onRestore: () => void;
  readonly onDeleteForGood: () => void;
  readonly onExport: () => void;
  readonly onCopy: () => void;
}

interface Props extends BulkActions {
  readonly selected: number;
  readonly total: number;
  readonly isBin: boolean;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
}

/** What stands over the list while some of it is chosen: what can be done with those. */
export function BulkBar(props: Props) {
  const { selected, total, isBin, onSelectAll, onSelectNone } = props;
  const { t, count } = useWords();
  return (
    <div class="list-bar bulk-bar" role="toolbar" aria-label={t('libBulkLabel')}>
      <input
        type="checkbox"
        class="clip-check"
        checked={selected === total}
        indeterminate={selected !== total}
        aria-label={t('listSelectAll')}
        title={t('listSelectAll')}
        onChange={selected === total ? onSelectNone : onSelectAll}
      />
      <output class="list-bar-count">{t('listSelected', count(selected))}</output>
      {selected < total && (
        <button type="button" class="link-button" onClick={onSelectAll}>
          {t('libSelectAllFound', count(total))}
        </button>
      )}
      <span class="bulk-actions">
        {isBin ? (
          <>
            <BarButton icon="restore" words={t('libRestore')} onPress={props.onRestore} />
            <BarButton icon="bin" words={t('libDeleteForGood')} onPress={props.onDeleteForGood} />
          </>
        ) : (
          <>
            <BarButton icon="tag" words={t('libTag')} onPress={props.onTag} />
            <BarButton icon="folder" words={t('libMove')} onPress={props.onMove} />
            <Menu
              label={t('libState')}
              buttonClass="bar-button"
              groups={[
                READ_STATES.map((state) => ({
                  id: state,
                  name: t(STATE_WORDS[state]),
                  onChoose: () => props.onState(state),
                })),
                [
                  { id: 'star', name: t('libStar'), onChoose: () => props.onStarAll(true) },
                  { id: 'unstar', name: t('libUnstar'), onChoose: () => props.onStarAll(false) },
                ],
              ]}
            >
              <Icon name="read" />
              <span class="bar-words">{t('libState')}</span>
            </Menu>
            <BarButton
              icon="copy"
              words={
                selected > MAX_COPIED_CLIPS ? t('libCopyTooMany', count(MAX_COPIED_CLIPS)) : t('libCopy')
              }
              isOff={selected > MAX_COPIED_CLIPS}
              onPress={props.onCopy}
            />
            <BarButton icon="export" words={t('export')} onPress={props.onExport} />
            <BarButton icon="bin" words={t('clipDelete')} onPress={props.onBinAll} />
          </>
        )}
      </span>
      <IconButton icon="close" label={t('libSelectNone')} onClick={onSelectNone} />
    </div>
  );
}
