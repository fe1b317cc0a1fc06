import type { Count } from '../../lib/figures/count';
import { useWords } from '../words-context';

/** What the two tones of a bar stand for; nothing where there are no reprints. */
export function StoriesLegend({ count }: { readonly count: readonly Count[] }) {
  const { t } = useWords();
  if (count.every(({ clips, stories }) => clips === stories)) return null;
  return (
    <ul class="figure-legend">
      <li>
        <i class="figure-swatch figure-stories" aria-hidden="true" />
        {t('figuresStories')}
      </li>
      <li>
        <i class="figure-swatch figure-reprints" aria-hidden="true" />
        {t('figuresReprints')}
      </li>
    </ul>
  );
}
