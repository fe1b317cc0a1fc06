import type { Clip } from '../lib/model';
import { toClipSum } from '../lib/view/clip-sum';
import { useWords } from './words-context';

/** The sum that stands for a clipping; what it is for is told to a pointer and to a screen reader, and written where it is no investment. */
export function SumChip({ clip }: { clip: Clip }) {
  const sum = toClipSum(clip, useWords());
  if (!sum) return null;
  return (
    <span class="chip chip-money" title={sum.full}>
      <span aria-hidden="true">{sum.short}</span>
      <span class="sr-only">{sum.full}</span>
    </span>
  );
}
