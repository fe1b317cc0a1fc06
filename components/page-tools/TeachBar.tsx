import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mention, ReaderWord } from '../../lib/model';
import { lessonsOf } from '../../lib/view/mention-facts';
import { PROBLEM_WORDS, type MessageKey } from '../../lib/view/words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import type { MentionCardProps, Teaching } from './mention-card-props';

interface Props extends Pick<MentionCardProps, 'teaching' | 'onTeach' | 'onUnteach'> {
  readonly mention: Mention;
}

export const TAUGHT_WORDS = {
  zone: 'taughtZone',
  company: 'taughtCompany',
  'not-zone': 'taughtNotZone',
  'not-company': 'taughtNotCompany',
} as const satisfies Record<ReaderWord['kind'], MessageKey>;

/** The reader knows better: this is no zone, this is always a company. What was taught is told, and can be taken back. */
export function TeachBar({ mention, teaching, onTeach, onUnteach }: Props) {
  const { t } = useWords();
  const root = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  const isTaught = teaching?.is === 'taught' || (teaching?.is === 'failed' && teaching.word !== undefined);
  useLayoutEffect(() => {
    // The button that was pressed is gone, and the focus would be with it; the next one takes it.
    if (wasPressed.current) root.current?.querySelector('button')?.focus({ preventScroll: true });
    wasPressed.current = false;
  }, [isTaught]);
  const lessons = lessonsOf(mention);
  if (lessons === null) return null;
  const { refuse, add } = lessons;
  const isWorking = teaching?.is === 'working';
  const press = (act: () => void) => () => {
    if (isWorking) return;
    wasPressed.current = true;
    act();
  };
  return (
    <footer class="teach" ref={root}>
      {/* Stands from the start, so that what is done is read out. */}
      <output class="teach-news">
        {teaching && teaching.is !== 'failed' && <TeachingNews teaching={teaching} />}
      </output>
      {teaching?.is === 'failed' && (
        <p class="trouble" role="alert">
          {t(PROBLEM_WORDS[teaching.problem])}
        </p>
      )}
      {isTaught ? (
        <button type="button" class="text-button" onClick={press(onUnteach)}>
          {t('undo')}
        </button>
      ) : (
        <div class="teach-actions">
          <button
            type="button"
            class="text-button"
            aria-disabled={isWorking}
            onClick={press(() => onTeach(refuse))}
          >
            {t(refuse.kind === 'not-zone' ? 'cardNotZone' : 'cardNotCompany')}
          </button>
          {add && (
            <button
              type="button"
              class="text-button"
              aria-disabled={isWorking}
              onClick={press(() => onTeach(add))}
            >
              {t('cardAddWord')}
            </button>
          )}
        </div>
      )}
    </footer>
  );
}

function TeachingNews({ teaching }: { teaching: Exclude<Teaching, { is: 'failed' }> }) {
  const { t } = useWords();
  if (teaching.is === 'working') return <>{t('teachWorking')}</>;
  return (
    <>
      <Icon name="check" />
      <span>
        {teaching.is === 'taught' ? t(TAUGHT_WORDS[teaching.word.kind], teaching.word.name) : t('clipUndone')}
      </span>
    </>
  );
}
