import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words-context';

export interface RailRowProps {
  readonly icon: IconName;
  readonly name: string;
  /** Null while it is not counted. */
  readonly count?: number | null;
  readonly isChosen: boolean;
  /** Where one is (aria-current), and not what is put in and taken out (aria-pressed). */
  readonly isPlace?: boolean;
  readonly onChoose: () => void;
  /** A menu at the end of the row. */
  readonly menu?: ComponentChildren;
  /** Clippings are taken that are dropped here. */
  readonly onDrop?: ((data: DataTransfer) => void) | undefined;
}

/** A line of the rail that leads somewhere: its icon, its name, how many. */
export function RailRow({
  icon,
  name,
  count,
  isChosen,
  isPlace = false,
  onChoose,
  menu,
  onDrop,
}: RailRowProps) {
  const words = useWords();
  const over = (event: DragEvent, isOver: boolean) => {
    if (!onDrop || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.toggleAttribute('data-over', isOver);
  };
  return (
    <div
      class={isChosen ? 'rail-row rail-row-chosen' : 'rail-row'}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        if (onDrop && event.dataTransfer) onDrop(event.dataTransfer);
      }}
    >
      <button
        type="button"
        class="rail-go"
        {...(isPlace ? { 'aria-current': isChosen && 'page' } : { 'aria-pressed': isChosen })}
        onClick={onChoose}
      >
        <Icon name={icon} />
        <span class="rail-name" title={name}>
          {name}
        </span>
        {typeof count === 'number' && (
          <span class={count === 0 ? 'rail-count rail-none' : 'rail-count'}>{words.count(count)}</span>
        )}
      </button>
      {menu}
    </div>
  );
}
