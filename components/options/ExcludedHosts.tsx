import { useWords } from '../words-context';

interface Props {
  /** Each as the settings have it, and as readers know it. */
  readonly hosts: readonly { readonly host: string; readonly readable: string }[];
  readonly onAllow: (host: string) => void;
}

/** The hosts from which the reader sent the product away. */
export function ExcludedHosts({ hosts, onAllow }: Props) {
  const { t } = useWords();
  return (
    <div class="settings-group" data-list="excluded">
      <h3 class="settings-heading">{t('excludedSites')}</h3>
      <p class="settings-hint">
        {t('excludedIntro')} {hosts.length === 0 && t('excludedNone')}
      </p>
      {hosts.length > 0 && (
        <ul class="rows">
          {hosts.map(({ host, readable }) => (
            <li class="row" key={host} data-site={host}>
              <span class="row-words">
                <span class="row-name">{readable}</span>
              </span>
              <button
                type="button"
                class="row-button"
                aria-label={t('excludedAllowNamed', readable)}
                onClick={() => onAllow(host)}
              >
                {t('excludedAllow')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
