import type { Progress } from '../../lib/model';
import { useWords } from '../words-context';

interface Props {
  /** What is being done. */
  readonly label: string;
  /** Null until it is known. */
  readonly progress: Progress | null;
  /** Whether the figures are clippings, and can be read out. */
  readonly isCounted: boolean;
  readonly onCancel: () => void;
}

/** How far a work is, in words and as a bar, and how to end it. */
export function WorkProgress({ label, progress, isCounted, onCancel }: Props) {
  const { t, count } = useWords();
  const { done, of } = progress ?? { done: 0, of: 0 };
  const share = of === 0 ? 0 : Math.min(1, done / of);
  const figures = isCounted ? t('keepDoneOf', count(done), count(of)) : `${Math.floor(share * 100)}%`;
  return (
    <div class="keeping-work">
      <p class="keeping-work-words">
        <span>{label}</span>
        {of > 0 && <span class="keeping-figures">{figures}</span>}
      </p>
      <progress
        class="keeping-bar"
        aria-label={label}
        max={100}
        {...(of > 0 && { value: Math.floor(share * 100), 'aria-valuetext': figures })}
      />
      <button type="button" class="button button-small" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
