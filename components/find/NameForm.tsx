import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NAME_CHARS } from '../../lib/limits';
import { useWords } from '../words-context';

interface Props {
  /** What the field is called. */
  readonly label: string;
  readonly value: string;
  /** Names that are taken: whoever types one is told so, and it is not given. */
  readonly taken: readonly string[];
  /** `value` is but proposed: Enter takes it as it is, and leaving the field takes nothing. */
  readonly isProposal?: boolean;
  /** What a button that gives the name says; without it there is none. */
  readonly giveIt?: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** A field for a name, in the place of what it names: Enter gives it, so does leaving the field; Esc does not. */
export function NameForm({ label, value, taken, isProposal = false, giveIt, onName, onCancel }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // nb. Selecting alone gives no focus.
    field.current?.focus();
    field.current?.select();
  }, []);
  const name = typed.trim().replaceAll(/\s+/gu, ' ');
  const isTaken = (isProposal || name !== value) && taken.includes(name);
  // nb. Taking the form away takes the focus from its field, which is leaving it once more.
  const isOver = useRef(false);
  const give = () => {
    if (isOver.current || isTaken) return;
    isOver.current = true;
    if (name === '' || (name === value && !isProposal)) onCancel();
    else onName(name);
  };
  const cancel = () => {
    if (isOver.current) return;
    isOver.current = true;
    onCancel();
  };
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        // Tab goes from the field to the button that gives the name: only who leaves both has left.
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        if (isTaken || isProposal) cancel();
        else give();
      }}
    >
      <input
        ref={field}
        type="text"
        class="name-field"
        aria-label={label}
        aria-invalid={isTaken}
        placeholder={label}
        maxLength={MAX_NAME_CHARS}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // nb. Enter and Esc belong to an input method while it composes.
          if (event.isComposing) event.stopPropagation();
          else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            cancel();
          }
        }}
      />
      {giveIt !== undefined && (
        <button
          type="submit"
          class="button button-small"
          // nb. Pressing it would take the focus from the field, and with it the form.
          onPointerDown={(event) => event.preventDefault()}
        >
          {giveIt}
        </button>
      )}
      {isTaken && (
        <p class="name-taken" role="alert">
          {t('findNameTaken', name)}
        </p>
      )}
    </form>
  );
}
