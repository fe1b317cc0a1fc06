import type { Clip } from '../../lib/model';
import { useWords } from '../words-context';
import type { PlacedPassage } from './article-data';

interface Props {
  readonly clip: Clip;
  readonly passages: readonly PlacedPassage[];
}

/** What stands at the foot of a clipping on paper and nowhere else: its note, the notes of its passages, and its address. */
export function PrintNotes({ clip, passages }: Props) {
  const { t, fullMoment } = useWords();
  return (
    <footer class="print-notes">
      {(passages.length > 0 || clip.note !== '') && <h3>{t('readerPrintNotes')}</h3>}
      {clip.note !== '' && <p class="print-note">{clip.note}</p>}
      {passages.length > 0 && (
        <ol>
          {passages.map(({ passage, number, change, now }) => (
            <li key={passage.id} class="print-passage">
              <span class="print-number">{number ?? '—'}</span>
              <div>
                <q lang="zh-CN">{passage.quote.replace(/\s+/gu, ' ')}</q>
                {number === null && <em> {t('readerPassageLost')}</em>}
                {change !== 'none' && (
                  <em>
                    {' '}
                    {t(change === 'figures' ? 'readerPassageFigures' : 'readerPassageWords')}{' '}
                    <q lang="zh-CN">{now}</q>
                  </em>
                )}
                {passage.note !== '' && <p>{passage.note}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      <p class="print-source">{clip.url}</p>
      <p class="print-source">{t('readerPrintClipped', fullMoment(clip.clippedAt))}</p>
    </footer>
  );
}
