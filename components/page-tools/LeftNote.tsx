import { useEffect, useRef, useState } from 'preact/hooks';
import { UNDO_MS } from '../../lib/limits';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { useHold } from './use-hold';

export interface LeftNoteActions {
  /** Show on this site after all. */
  readonly onReturn: () => void;
  readonly onCloseLeft: () => void;
}

/** The reader has sent us away from a site: nothing was asked, so it can be undone. Goes by itself after UNDO_MS. */
export function LeftNote({ host, onReturn, onCloseLeft }: LeftNoteActions & { host: string }) {
  const { t } = useWords();
  const [isHeld, setHeld] = useState(false);
  const hold = useHold(setHeld);
  // nb. A new function with each state of the page would start the clock anew.
  const close = useRef(onCloseLeft);
  close.current = onCloseLeft;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => close.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [host, isHeld]);
  return (
    <section class="left-note" aria-label={t('extName')} {...hold}>
      <p>{t('legendLeft', host)}</p>
      <button type="button" class="text-button" onClick={onReturn}>
        {t('undo')}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('close')}
        title={t('close')}
        onClick={onCloseLeft}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
