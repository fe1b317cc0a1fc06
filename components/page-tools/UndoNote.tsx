import { useEffect, useRef, useState } from 'preact/hooks';
import { UNDO_MS } from '../../lib/limits';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import { useHold } from './use-hold';

interface Props {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What was done without a question, and can be undone. Goes by itself after UNDO_MS. */
export function UndoNote({ text, onUndo, onClose }: Props) {
  const { t } = useWords();
  const [isHeld, setHeld] = useState(false);
  const hold = useHold(setHeld);
  // nb. A new function with each state of the page would start the clock anew.
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => close.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [text, isHeld]);
  return (
    <section class="undo-note" aria-label={t('extName')} {...hold}>
      <p>{text}</p>
      <button type="button" class="text-button" onClick={onUndo}>
        {t('undo')}
      </button>
      <IconButton icon="close" label={t('close')} onClick={onClose} />
    </section>
  );
}
