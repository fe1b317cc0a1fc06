import type { ComponentProps } from 'preact';
import { Icon, type IconName } from './Icon';

type Rest = Omit<
  ComponentProps<'button'>,
  'type' | 'class' | 'title' | 'aria-label' | 'children' | 'icon' | 'label'
>;

interface Props extends Rest {
  readonly icon: IconName;
  /** What it is called: read out. */
  readonly label: string;
  /** What is said where the pointer rests on it: where it stands in a row, without the row's name. */
  readonly hint?: string;
  /** A class besides its own. */
  readonly class?: string;
}

/** A button that is only an icon, and has its name for all that. */
export function IconButton({ icon, label, hint = label, class: extra, ...rest }: Props) {
  return (
    <button
      type="button"
      class={extra === undefined ? 'icon-button' : `icon-button ${extra}`}
      aria-label={label}
      title={hint}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
