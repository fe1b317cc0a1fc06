import type { MergeReport } from '../../lib/model';
import { toRefusedWords } from '../../lib/view/keep-words';
import { useWords } from '../words-context';

/** Lines that are shown; the others are in the report that can be copied. */
const SHOWN = 20;

/** The lines of a file that are not taken over, and why. */
export function RefusedLines({ refused }: Pick<MergeReport, 'refused'>) {
  const words = useWords();
  const { t, count } = words;
  if (refused.length === 0) return null;
  return (
    <details class="keeping-refused">
      <summary>{t('keepReportRefused', count(refused.length))}</summary>
      <ul>
        {refused.slice(0, SHOWN).map((each, at) => (
          <li key={at}>{toRefusedWords(words, each)}</li>
        ))}
        {refused.length > SHOWN && <li>{t('keepRefusedMore', count(refused.length - SHOWN))}</li>}
      </ul>
    </details>
  );
}
