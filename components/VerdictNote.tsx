import type { Verdict } from '../lib/model';
import { REASON_WORDS } from '../lib/view/words';
import { Icon } from './Icon';
import { useWords } from './words-context';

/** Is it zone news, and why: the gate's reasons in plain words, with the page's own words as evidence. */
export function VerdictNote({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  return (
    <section class="verdict" aria-label={t('verdictReasons')}>
      <p class={verdict.isZoneNews ? 'stamp stamp-yes' : 'stamp'}>
        {t(verdict.isZoneNews ? 'verdictZoneNews' : 'verdictNotZoneNews')}
      </p>
      <ul class="reasons">
        {verdict.reasons.map(({ rule, evidence, weight }) => (
          <li key={rule + evidence} class={weight < 0 ? 'reason reason-against' : 'reason'}>
            <Icon name={weight < 0 ? 'minus' : 'plus'} />
            <span>
              <span class="sr-only">{t(weight < 0 ? 'reasonAgainst' : 'reasonFor')}</span>
              {t(REASON_WORDS[rule])}
              {evidence !== '' && (
                <>
                  {' '}
                  <q lang="zh-CN">{evidence}</q>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
