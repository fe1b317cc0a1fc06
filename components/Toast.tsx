import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { useWords } from './words-context';

export interface ToastNote {
  /** Two notes with the same words are still two notes. */
  readonly id: number;
  readonly text: string;
  readonly isProblem?: boolean;
  readonly onUndo?: () => void;
}

interface Props {
  readonly note: ToastNote | null;
  /** Milliseconds until the note goes by itself; a pointer or the focus on it stops the clock. */
  readonly duration: number;
  readonly onClose: () => void;
}

/** One line at the foot that tells what was done and offers to undo it. The region stays, so that changes are read out. */
export function Toast({ note, duration, onClose }: Props) {
  const { t } = useWords();
  const [isHeld, setHeld] = useState(false);
  const id = note?.id;
  useEffect(() => setHeld(false), [id]);
  useEffect(() => {
    if (id === undefined || isHeld) return undefined;
    const timer = setTimeout(onClose, duration);
    return () => clearTimeout(timer);
  }, [id, isHeld, duration, onClose]);

  return (
    <output class="toast-region" aria-live="polite">
      {note && (
        <span
          key={note.id}
          class={note.isProblem ? 'toast toast-problem' : 'toast'}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <Icon name={note.isProblem ? 'alert' : 'check'} />
          <span class="toast-text">{note.text}</span>
          {note.onUndo && (
            <button type="button" class="toast-undo" onClick={note.onUndo}>
              {t('undo')}
            </button>
          )}
          <IconButton icon="close" label={t('dismiss')} onClick={onClose} />
        </span>
      )}
    </output>
  );
}
