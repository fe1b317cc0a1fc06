import type { StorageState } from '../../lib/model';
import { toRoomWords } from '../../lib/view/keep-words';
import { useWords } from '../words-context';
import { TroubleNote } from './TroubleNote';

interface Props {
  /** Clippings that are kept; null until it is known. */
  readonly kept: number | null;
  readonly storage: StorageState | null;
  readonly isShort: boolean;
  /** The browser was asked to keep it, and did not agree. */
  readonly isRefused: boolean;
  readonly onPersist: () => void;
}

/** How much room the collection takes, how much there is, and whether the browser has promised to keep it. */
export function RoomPart({ kept, storage, isShort, isRefused, onPersist }: Props) {
  const { t, count, language } = useWords();
  const { used = null, quota = null } = storage ?? {};
  const share = used !== null && quota !== null && quota > 0 ? Math.min(1, used / quota) : null;
  return (
    <>
      {isShort && <TroubleNote text={t('keepShort')} />}
      <dl class="keeping-facts">
        <div>
          <dt>{t('keepClips')}</dt>
          <dd>{kept === null ? '' : t('keepClipsCount', count(kept))}</dd>
        </div>
        <div>
          <dt>{t('keepUsed')}</dt>
          <dd>
            {used !== null && quota !== null
              ? t('keepUsedOf', toRoomWords(language, used), toRoomWords(language, quota))
              : storage !== null && t('keepUsedUnknown')}
            {share !== null && (
              <meter
                class="keeping-bar"
                aria-label={t('keepUsed')}
                min={0}
                max={100}
                value={Math.max(share * 100, 0.5)}
                data-short={isShort}
              />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('keepPersistence')}</dt>
          <dd>
            {storage?.isPersistent === true ? (
              t('keepPersistent')
            ) : (
              <>
                {t('keepNotPersistent')}{' '}
                <button type="button" class="button button-small" onClick={onPersist}>
                  {t('keepPersist')}
                </button>
                {isRefused && <p role="alert">{t('keepPersistRefused')}</p>}
              </>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
