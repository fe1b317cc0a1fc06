import type { Rect, Size } from '../../lib/view/place-card';
import type { MessageKey } from '../../lib/view/words';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words-context';
import { usePlaced } from './use-placed';

export const SELECTION_ACTIONS = ['mark', 'annotate', 'copy', 'search'] as const;
export type SelectionAction = (typeof SELECTION_ACTIONS)[number];

const LOOKS = {
  mark: { icon: 'mark', words: 'readerMark' },
  annotate: { icon: 'note', words: 'readerMarkNote' },
  copy: { icon: 'copy', words: 'readerCopy' },
  search: { icon: 'search', words: 'readerSearchWords' },
} as const satisfies Record<SelectionAction, { icon: IconName; words: MessageKey }>;

interface Props {
  /** Where what is selected stands, in pixels of the viewport. */
  readonly rects: readonly Rect[];
  readonly viewport: Size;
  readonly onAct: (action: SelectionAction) => void;
}

/** What can be done with what is selected, beside it. Pressing it leaves the selection as it is. */
export function SelectionBar({ rects, viewport, onAct }: Props) {
  const { t } = useWords();
  const { root, style } = usePlaced<HTMLDivElement>(rects, viewport);
  return (
    <div
      ref={root}
      class="selection-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('readerSelection')}
      style={style}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {SELECTION_ACTIONS.map((action) => (
        <button key={action} type="button" class="selection-button" onClick={() => onAct(action)}>
          <Icon name={LOOKS[action].icon} />
          {t(LOOKS[action].words)}
        </button>
      ))}
    </div>
  );
}
