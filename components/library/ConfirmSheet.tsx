import { useWords } from '../words-context';
import { Sheet } from './Sheet';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What the button that does it says: the deed itself, never "OK". */
  readonly deed: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before what cannot be undone. */
export function ConfirmSheet({ title, text, deed, onConfirm, onClose }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={title} onClose={onClose}>
      <p class="sheet-text">{text}</p>
      <form method="dialog" class="sheet-actions">
        <button type="submit" class="button">
          {t('libCancel')}
        </button>
        <button type="submit" class="button button-seal" onClick={onConfirm}>
          {deed}
        </button>
      </form>
    </Sheet>
  );
}
