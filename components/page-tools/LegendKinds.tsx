import { MENTION_TYPES } from '../../lib/model';
import { MENTION_WORDS } from '../../lib/view/words';
import { useWords } from '../words-context';
import type { LegendProps } from './legend-props';

interface Props extends Pick<LegendProps, 'counts' | 'shown' | 'onShow'> {
  /** Where nothing is painted there is nothing to switch: the rows only count. */
  readonly canSwitch: boolean;
}

/** The three kinds with the ground and underline they have on the page, and a switch for each. */
export function LegendKinds({ counts, shown, canSwitch, onShow }: Props) {
  const { t, count } = useWords();
  return (
    <ul class="kinds">
      {MENTION_TYPES.map((type) => {
        const row = (
          <>
            <span class={`mark mark-${type}`}>{t(MENTION_WORDS[type])}</span>
            <span class="kind-count">{count(counts[type])}</span>
          </>
        );
        return (
          <li key={type}>
            {canSwitch ? (
              <button
                type="button"
                class="kind"
                aria-pressed={shown[type]}
                aria-label={t('legendKind', t(MENTION_WORDS[type]), count(counts[type]))}
                onClick={() => onShow(type, !shown[type])}
              >
                {row}
                <span class="switch-track" aria-hidden="true">
                  <span class="switch-thumb" />
                </span>
              </button>
            ) : (
              <span class="kind">{row}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
