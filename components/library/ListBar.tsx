import { Icon, type IconName } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';

interface Props {
  /** Clippings the list holds; null while that is not known. */
  readonly total: number | null;
  /** Some of the collection, not all of it. */
  readonly isSearch: boolean;
  readonly isBin: boolean;
  readonly selected: number;
  /** A search is under way. */
  readonly isAsking: boolean;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  readonly onExport: () => void;
  readonly onEmptyBin: () => void;
  readonly onHelp: () => void;
}

/** What stands over the list while nothing is chosen: how many there are, and what can be done with all of them. */
export function ListBar(props: Props) {
  const { total, isSearch, isBin, selected, isAsking, onSelectAll, onSelectNone } = props;
  const { t, count } = useWords();
  const isAll = total !== null && total > 0 && selected === total;
  const said = () => {
    if (total === null) return t('listLoading');
    if (isBin && !isSearch) return t('libInBin', count(total));
    return t(isSearch ? 'listFound' : 'listCount', count(total));
  };
  return (
    <div class="list-bar">
      <input
        type="checkbox"
        class="clip-check"
        disabled={total === null || total === 0}
        checked={isAll}
        // nb. `indeterminate` is no attribute; Preact sets the property.
        indeterminate={selected > 0 && !isAll}
        aria-label={t('listSelectAll')}
        title={t('listSelectAll')}
        onChange={isAll ? onSelectNone : onSelectAll}
      />
      <output class="list-bar-count" aria-busy={isAsking}>
        {said()}
      </output>
      {isBin ? (
        <BarButton
          icon="bin"
          words={t('libEmptyBin')}
          isOff={total === null || total === 0}
          onPress={props.onEmptyBin}
        />
      ) : (
        <BarButton
          icon="export"
          words={t('export')}
          isOff={total === null || total === 0}
          onPress={props.onExport}
        />
      )}
      <IconButton icon="keyboard" label={t('libHelp')} onClick={props.onHelp} />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly words: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

/** A button of a bar: an icon, and its words where there is room for them. */
export function BarButton({ icon, words, isOff = false, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      class="bar-button"
      aria-label={words}
      title={words}
      disabled={isOff}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span class="bar-words">{words}</span>
    </button>
  );
}
