import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LINE_WIDTHS, TEXT_SIZES, type ReaderLook } from '../../lib/view/reader-look';
import { IconButton } from '../IconButton';
import { KindSwitches } from '../KindSwitches';
import { useWords } from '../words-context';

interface Props {
  readonly look: ReaderLook;
  readonly onLook: (look: ReaderLook) => void;
}

/** How the text is set, and which kinds are marked in it. Closes with Esc, and when the focus or a click goes elsewhere. */
export function LookMenu({ look, onLook }: Props) {
  const { t } = useWords();
  const id = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const over = new AbortController();
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave, over);
    document.addEventListener('focusin', leave, over);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        // The pane itself stays open.
        event.preventDefault();
        setOpen(false);
        opener.current?.focus();
      },
      { signal: over.signal, capture: true },
    );
    return () => over.abort();
  }, [isOpen]);
  return (
    <fieldset class="look-menu" ref={root} aria-label={t('readerLook')}>
      <IconButton
        icon="letters"
        label={t('readerLook')}
        ref={opener}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div class="look-panel" id={id}>
          <Choice
            label={t('readerSize')}
            values={TEXT_SIZES}
            chosen={look.size}
            onChoose={(size) => onLook({ ...look, size })}
          />
          <Choice
            label={t('readerWidth')}
            values={LINE_WIDTHS}
            chosen={look.width}
            onChoose={(width) => onLook({ ...look, width })}
          />
          <p class="reader-label">{t('readerMarks')}</p>
          <KindSwitches
            shown={look.shown}
            onShown={(type, on) => onLook({ ...look, shown: { ...look.shown, [type]: on } })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface ChoiceProps<V extends number> {
  readonly label: string;
  readonly values: readonly V[];
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

/** A few numbers side by side, one of them chosen: radio buttons, so that arrows go between them. */
function Choice<V extends number>({ label, values, chosen, onChoose }: ChoiceProps<V>) {
  const id = useId();
  return (
    <fieldset class="look-choice">
      <legend class="reader-label">{label}</legend>
      {values.map((value) => (
        <label key={value} class="look-value">
          <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{value}</span>
        </label>
      ))}
    </fieldset>
  );
}
