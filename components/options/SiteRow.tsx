import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

/** A site as the settings show it. */
export interface SiteEntry {
  /** Its match pattern: what tells it apart. */
  readonly pattern: string;
  /** The host as readers know it, without a wildcard. */
  readonly host: string;
  readonly withSubdomains: boolean;
  /** Of the built-in list: the outlet's name. */
  readonly name?: string;
  /** Of the built-in list: taken away by the reader. */
  readonly removed?: boolean;
  /** The browser grants nothing for it. */
  readonly ungranted?: boolean;
}

interface Props {
  readonly site: SiteEntry;
  /** What can be done with it. */
  readonly children: ComponentChildren;
}

/** One site of a list, and its buttons. */
export function SiteRow({ site, children }: Props) {
  const { t } = useWords();
  const { pattern, host, name, removed = false, ungranted = false, withSubdomains } = site;
  return (
    <li class={removed ? 'row row-off' : 'row'} data-site={pattern}>
      <span class="row-words">
        <span class="row-name" lang={name === undefined ? undefined : 'zh-CN'}>
          {name ?? host}
        </span>
        <span class="row-note">
          {name !== undefined && <span>{host}</span>}
          {name === undefined && withSubdomains && <span>{t('siteWithSubdomains')}</span>}
          {ungranted && !removed && (
            <span class="row-warning">
              <Icon name="alert" />
              {t('siteUngranted')}
            </span>
          )}
        </span>
      </span>
      <span class="row-actions">{children}</span>
    </li>
  );
}
