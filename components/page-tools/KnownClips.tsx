import { KNOWN_CLIPS, KNOWN_SUMS } from '../../lib/limits';
import type { Knowledge } from '../../lib/model';
import { PROBLEM_WORDS, ROLE_WORDS } from '../../lib/view/words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import type { CardKnowledge } from './mention-card-props';

interface Props {
  readonly knowledge: CardKnowledge;
  readonly onOpenClip: (id: string) => void;
  /** Shows all clippings that mention it; without it their number is told and leads nowhere. */
  readonly onShowAll?: () => void;
}

/** What the reader's own collection knows of a name: how often it was clipped, where last, and with which sums. */
export function KnownClips({ knowledge, onOpenClip, onShowAll }: Props) {
  const { t } = useWords();
  return (
    <section class="known" aria-label={t('knownLabel')} aria-busy={knowledge.is === 'asking'}>
      {/* Stands from the start, so that the answer is read out. */}
      <output class="known-news">
        <span class="known-label">{t('knownLabel')}</span>{' '}
        <News knowledge={knowledge} onShowAll={onShowAll} />
      </output>
      {knowledge.is === 'failed' && (
        <p class="trouble" role="alert">
          {t(PROBLEM_WORDS[knowledge.problem])}
        </p>
      )}
      {knowledge.is === 'known' && <Lists knowledge={knowledge.knowledge} onOpenClip={onOpenClip} />}
    </section>
  );
}

interface NewsProps {
  readonly knowledge: CardKnowledge;
  readonly onShowAll: (() => void) | undefined;
}

function News({ knowledge, onShowAll }: NewsProps) {
  const { t, count } = useWords();
  if (knowledge.is === 'failed') return null;
  if (knowledge.is === 'asking') return <span class="known-count">{t('knownAsking')}</span>;
  const { total, isHere } = knowledge.knowledge;
  if (total === 0) return <span class="known-count">{t(isHere ? 'knownOnlyHere' : 'knownNothing')}</span>;
  const told = t(isHere ? 'knownCountBeside' : 'knownCount', count(total));
  if (!onShowAll) return <span class="known-count">{told}</span>;
  return (
    <button type="button" class="known-all" title={t('knownShowAll')} onClick={onShowAll}>
      {told}
      <Icon name="chevron" />
    </button>
  );
}

function Lists({
  knowledge: { clips, sums },
  onOpenClip,
}: { knowledge: Knowledge } & Pick<Props, 'onOpenClip'>) {
  const { t, day, moment, sum } = useWords();
  return (
    <>
      {clips.length > 0 && (
        <ul class="known-clips">
          {clips.slice(0, KNOWN_CLIPS).map(({ id, title, site, date, clippedAt }) => (
            <li key={id}>
              <button type="button" class="known-clip" onClick={() => onOpenClip(id)}>
                <span class="known-title" lang="zh-CN">
                  {title.trim() || t('clipNoTitle')}
                </span>{' '}
                <span class="known-from">
                  {site !== '' && <span lang="zh-CN">{site}</span>}{' '}
                  <span>{date === null ? moment(clippedAt) : day(date)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {sums.length > 0 && (
        <dl class="known-sums" aria-label={t('knownSums')}>
          {sums.slice(0, KNOWN_SUMS).map(({ mention, isLoose, clipId, date }, at) => (
            <div key={`${clipId} ${at}`} class="fact">
              <dt>{date === null ? '–' : day(date)}</dt>
              <dd>
                <button type="button" class="known-sum" onClick={() => onOpenClip(clipId)}>
                  {sum(mention) || mention.text}{' '}
                  {mention.role !== '其他' && <span class="known-from">{t(ROLE_WORDS[mention.role])}</span>}
                  {isLoose && (
                    <span class="known-from" title={t('knownSameClauseHint')}>
                      {' '}
                      {t('knownSameClause')}
                    </span>
                  )}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
