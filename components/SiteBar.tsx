import { useWords } from './words-context';

/** read: the site is read by itself; unread: only on request; excluded: the reader keeps us away from it; paused: none is. */
export type SiteState = 'read' | 'unread' | 'excluded' | 'paused';

interface Props {
  readonly state: SiteState | null;
  readonly onAdd: () => void;
  readonly onResume: () => void;
  readonly onSettings: () => void;
}

/** Whether this site is read by itself, how to have it so, and the way to the settings. */
export function SiteBar({ state, onAdd, onResume, onSettings }: Props) {
  const { t } = useWords();
  return (
    <p class="site-bar">
      {state === 'unread' && (
        <button type="button" class="text-button" onClick={onAdd}>
          {t('siteBarAdd')}
        </button>
      )}
      {state === 'excluded' && (
        <>
          <span>{t('siteBarExcluded')}</span>
          <button type="button" class="text-button" onClick={onAdd}>
            {t('siteBarResume')}
          </button>
        </>
      )}
      {state === 'paused' && (
        <>
          <span>{t('siteBarPaused')}</span>
          <button type="button" class="text-button" onClick={onResume}>
            {t('siteBarResume')}
          </button>
        </>
      )}
      {state === 'read' && <span>{t('siteBarRead')}</span>}
      <button type="button" class="text-button site-bar-settings" onClick={onSettings}>
        {t('siteBarSettings')}
      </button>
    </p>
  );
}
