import type { TextChange } from '../../lib/model';
import { changeOfFactInWords, keptInWords } from '../../lib/view/outcome-words';
import { DIFFERENCE_WORDS } from '../../lib/view/reprint-words';
import { useWords } from '../words-context';

/** Changes that are listed: a page that was written anew has dozens, and is better read. */
const MAX_LISTED = 8;

/** What a page says otherwise than when it was last clipped, and where the earlier text is. */
export function ChangeList({ changed: { differences } }: { changed: TextChange }) {
  const words = useWords();
  const { t, count } = words;
  const more = differences.length - MAX_LISTED;
  return (
    <div class="reprint">
      {differences.length === 0 ? (
        <p>{t('clipTextChanged')}</p>
      ) : (
        <dl class="differences" aria-label={t('clipWhatChanged')}>
          {differences.slice(0, MAX_LISTED).map((difference, at) => (
            <div key={at} class="fact">
              <dt>{t(DIFFERENCE_WORDS[difference.of])}</dt>
              <dd>{changeOfFactInWords(difference, words)}</dd>
            </div>
          ))}
        </dl>
      )}
      {more > 0 && <p class="reprint-same">{t('clipChangesMore', count(more))}</p>}
      <p class="reprint-same">{keptInWords(words)}</p>
    </div>
  );
}
