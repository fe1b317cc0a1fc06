import { BIN_DAYS } from '../../lib/limits';
import type { SearchQuery } from '../../lib/model';
import type { Loosening } from '../../lib/view/loosen';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

/** There is no clipping at all: how the first ones come here. */
export function NoClippings({ onImport }: { onImport: () => void }) {
  const { t } = useWords();
  return (
    <div class="empty library-empty">
      <span class="empty-paper" aria-hidden="true">
        <Icon name="clip" />
      </span>
      <p class="empty-title">{t('libEmptyTitle')}</p>
      <ol class="empty-steps">
        <li>{t('libEmptyClip')}</li>
        <li>{t('libEmptyKeys')}</li>
        <li>{t('libEmptyWork')}</li>
      </ol>
      <button type="button" class="button" onClick={onImport}>
        {t('libEmptyImport')}
      </button>
    </div>
  );
}

export function EmptyBin() {
  const { t, count } = useWords();
  return (
    <div class="empty library-empty">
      <p class="empty-title">{t('libBinEmpty')}</p>
      <p>{t('libBinEmptyHow', count(BIN_DAYS))}</p>
    </div>
  );
}

interface NothingFoundProps {
  /** What can be taken off the search. */
  readonly conditions: readonly Loosening[];
  /** Searches that would find something, with how much. */
  readonly also: readonly { readonly text: string; readonly count: number }[];
  readonly onQuery: (query: SearchQuery) => void;
  readonly onText: (text: string) => void;
  /** Takes all of it off. */
  readonly onEverything: () => void;
}

/** A search found nothing: what may be in the way, each to be taken off there. */
export function NothingFound({ conditions, also, onQuery, onText, onEverything }: NothingFoundProps) {
  const { t, count } = useWords();
  return (
    <div class="empty library-empty">
      <p class="empty-title">{t('libNothing')}</p>
      {also.length > 0 && (
        <>
          <p>{t('libNothingAlso')}</p>
          <ul class="empty-choices">
            {also.map(({ text, count: number }) => (
              <li key={text}>
                <button type="button" class="choice" onClick={() => onText(text)}>
                  <span lang="zh-CN">{text}</span>
                  <span class="choice-count">{count(number)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <p>{t('libNothingLoosen')}</p>
          <ul class="empty-choices">
            {conditions.map(({ key, name, query }) => (
              <li key={key}>
                <button
                  type="button"
                  class="choice"
                  aria-label={t('libLoosenNamed', name)}
                  onClick={() => onQuery(query)}
                >
                  <span lang="zh-CN">{name}</span>
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="button" onClick={onEverything}>
        {t('libNothingEverything')}
      </button>
    </div>
  );
}
