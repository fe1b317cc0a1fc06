import { useWords } from '../words-context';
import { SiteRow, type SiteEntry } from './SiteRow';

interface Props {
  readonly sites: readonly SiteEntry[];
  readonly onRemove: (pattern: string) => void;
  /** Asks the browser once more, within the reader's click. */
  readonly onAllow: (pattern: string) => void;
}

/** The sites that the reader added; nothing where there is none. */
export function AddedSites({ sites, onRemove, onAllow }: Props) {
  const { t } = useWords();
  if (sites.length === 0) return null;
  return (
    <div class="settings-group" data-list="added">
      <h3 class="settings-heading">{t('siteYours')}</h3>
      <ul class="rows">
        {sites.map((site) => (
          <SiteRow key={site.pattern} site={site}>
            {site.ungranted && (
              <button
                type="button"
                class="button button-small"
                aria-label={t('siteAllowNamed', site.host)}
                onClick={() => onAllow(site.pattern)}
              >
                {t('siteAllow')}
              </button>
            )}
            <button
              type="button"
              class="row-button"
              aria-label={t('siteRemoveNamed', site.host)}
              onClick={() => onRemove(site.pattern)}
            >
              {t('siteRemove')}
            </button>
          </SiteRow>
        ))}
      </ul>
    </div>
  );
}
