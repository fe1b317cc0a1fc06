import type { Reprint } from '../../lib/model';
import {
  DIFFERENCE_WORDS,
  differenceInWords,
  outletInWords,
  reprintInWords,
} from '../../lib/view/reprint-words';
import { useWords } from '../words-context';

interface Props {
  readonly reprints: readonly Reprint[];
  readonly onOpenClip: (id: string) => void;
}

/** Where else the same story ran, and what it says there otherwise. */
export function ReprintList({ reprints, onOpenClip }: Props) {
  const words = useWords();
  const { t } = words;
  if (reprints.length === 0) return null;
  return (
    <ul class="reprints">
      {reprints.map((reprint) => {
        const { clip, differences } = reprint;
        const title = clip.title.trim() || t('clipNoTitle');
        return (
          <li key={clip.id} class="reprint">
            <p class="reprint-head">
              <span>{reprintInWords(reprint, words)}</span>
              <button
                type="button"
                class="text-button"
                aria-label={t('reprintOpen', title, outletInWords(clip.site, words))}
                onClick={() => onOpenClip(clip.id)}
              >
                {t('reprintOpenShort')}
              </button>
            </p>
            {differences.length === 0 ? (
              <p class="reprint-same">{t('reprintSame')}</p>
            ) : (
              <dl class="differences" aria-label={t('reprintDiffers')}>
                {differences.map((difference, at) => (
                  <div key={at} class="fact">
                    <dt>{t(DIFFERENCE_WORDS[difference.of])}</dt>
                    <dd>{differenceInWords(difference, words)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}
