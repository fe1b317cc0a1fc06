import type { Clip } from '../lib/model';
import { toClipPart } from '../lib/view/clip-part';
import { useWords } from './words-context';

/** Says of a clipping that it is not the whole of its page, or not as the page is now. */
export function PartChip({ clip }: { clip: Pick<Clip, 'scope' | 'address'> }) {
  const { t } = useWords();
  const part = toClipPart(clip);
  if (!part) return null;
  return (
    <span class="chip-part" title={t(part.hint)}>
      {t(part.name)}
    </span>
  );
}
