import type { Merged } from '../../lib/model';
import { toReportLines, toReportText, toTroubleWords } from '../../lib/view/keep-words';
import { useWords } from '../words-context';
import { RefusedLines } from './RefusedLines';
import { TroubleNote } from './TroubleNote';

interface Props {
  readonly merged: Merged;
  /** The report as a text, for the clipboard. */
  readonly onCopy: (text: string) => void;
  /** Takes back what was added; absent where that is not offered. */
  readonly onUndo?: () => void;
  readonly onClose: () => void;
}

/** What came of taking a file over. */
export function MergedNote({ merged: { report, trouble, added }, onCopy, onUndo, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="keeping-report">
      {trouble !== null && <TroubleNote text={t('keepEndedEarly', toTroubleWords(words, trouble))} />}
      <output class="keeping-lines">
        {toReportLines(words, report).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </output>
      <RefusedLines refused={report.refused} />
      <p class="keeping-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('keepDone')}
        </button>
        <button type="button" class="button" onClick={() => onCopy(toReportText(words, report))}>
          {t('keepCopyReport')}
        </button>
        {onUndo && added.length > 0 && (
          <button type="button" class="button" onClick={onUndo}>
            {t('keepTakeBack')}
          </button>
        )}
      </p>
    </div>
  );
}
