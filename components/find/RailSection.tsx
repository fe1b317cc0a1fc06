import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../Icon';

interface Props {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
  /** Values chosen in it: said beside the name, so that a folded section hides nothing that counts. */
  readonly chosen?: number;
  /** Buttons beside the name. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the rail under a heading that folds it. */
export function RailSection({ name, isOpen, onFold, chosen = 0, actions, children }: Props) {
  const id = useId();
  return (
    <section class="rail-section">
      <div class="rail-head">
        <h2 class="rail-heading">
          <button
            type="button"
            class="rail-fold"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => onFold(!isOpen)}
          >
            <Icon name="chevron" />
            {name}
            {chosen > 0 && <span class="rail-chosen">{chosen}</span>}
          </button>
        </h2>
        {actions}
      </div>
      <div id={id} class="rail-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
