import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';

interface Props {
  readonly title: string;
  /** Called when it is closed, by Esc or otherwise; the focus has gone back to where it was. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A sheet over the page: the browser's own dialog, which keeps the focus in it, hides the rest and closes with Esc. */
export function Sheet({ title, onClose, children }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const sheet = dialog.current;
    sheet?.showModal();
    // What the sheet is for; the browser would take the button that closes it.
    sheet?.querySelector<HTMLElement>('input, .sheet-actions button')?.focus();
    const closeBeside = ({ target }: Event) => target === sheet && sheet?.close();
    sheet?.addEventListener('click', closeBeside);
    // nb. Taken out of the document while it is open, a dialog does not give the focus back.
    return () => sheet?.close();
  }, []);
  return (
    <dialog ref={dialog} class="sheet" aria-label={title} onClose={onClose}>
      <div class="sheet-body">
        <header class="sheet-head">
          <h2>{title}</h2>
          <IconButton icon="close" label={t('libClose')} onClick={() => dialog.current?.close()} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
