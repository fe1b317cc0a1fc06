import type { Clip } from '../../lib/model';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { STATE_WORDS } from './ClipTableRow';

interface Props {
  /** The clipping of the page beside the panel; null where there is none, or the browser does not show us its address. */
  readonly clip: Clip | null;
  /** The browser shows us the address of that page. */
  readonly isSeen: boolean;
  /** There is a page to be clipped. */
  readonly canClip: boolean;
  readonly isClipping: boolean;
  readonly onClip: () => void;
  readonly onOpen: (clip: Clip) => void;
}

/** What the panel says of the page it stands beside: which clipping it is, or how to make it one. */
export function PageStrip({ clip, isSeen, canClip, isClipping, onClip, onOpen }: Props) {
  const { t, moment } = useWords();
  return (
    <section class="page-strip" aria-label={t('libPageLabel')}>
      {clip ? (
        <p class="page-strip-since">
          <Icon name="check" />
          {t('clipSince', moment(clip.updatedAt))}
          <span>{t(STATE_WORDS[clip.state])}</span>
        </p>
      ) : (
        <p class="page-strip-none">{t(isSeen ? 'libPageNew' : 'libPageUnknown')}</p>
      )}
      <button
        type="button"
        class={clip ? 'button button-small' : 'button button-small button-seal'}
        disabled={!canClip}
        aria-disabled={isClipping}
        onClick={() => !isClipping && onClip()}
      >
        <Icon name="clip" />
        {t(isClipping ? 'clipWorking' : clip ? 'clipUpdate' : 'clipPage')}
      </button>
      {clip && (
        <button type="button" class="page-strip-title" lang="zh-CN" onClick={() => onOpen(clip)}>
          {clip.title.trim() || t('clipNoTitle')}
        </button>
      )}
    </section>
  );
}
