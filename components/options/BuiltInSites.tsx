import { useId, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { SiteRow, type SiteEntry } from './SiteRow';

/** The built-in sites of one kind. */
export interface SiteGroup {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly SiteEntry[];
}

interface Props {
  readonly groups: readonly SiteGroup[];
  readonly onRemove: (pattern: string) => void;
  readonly onRestore: (pattern: string) => void;
}

/** The list that comes with the product, folded by kind; a search unfolds what it finds. */
export function BuiltInSites({ groups, onRemove, onRestore }: Props) {
  const { t } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wanted = query.trim().toLowerCase();
  const shown = groups
    .map((group) => ({ ...group, found: group.sites.filter((site) => isFound(site, wanted)) }))
    .filter(({ found }) => found.length > 0);

  const toggle = (group: string) => {
    const others = new Set(open);
    if (!others.delete(group)) others.add(group);
    setOpen(others);
  };
  return (
    <div class="settings-group" data-list="built-in">
      <h3 class="settings-heading">{t('siteBuiltIn')}</h3>
      <div class="filter">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('siteFind')}
          placeholder={t('siteFindPlaceholder')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <output class="settings-nothing">{shown.length === 0 && t('siteFindNone', query.trim())}</output>
      {shown.map(({ id: group, name, sites, found }) => {
        const isOpen = wanted !== '' || open.has(group);
        return (
          <div class="fold" key={group} data-group={group}>
            <h4 class="fold-heading">
              <button
                type="button"
                class="fold-button"
                aria-expanded={isOpen}
                aria-controls={`${id}-${group}`}
                disabled={wanted !== ''}
                onClick={() => toggle(group)}
              >
                <Icon name="chevron" />
                <span class="fold-name">{name}</span>
                <GroupCount sites={sites} found={found} />
              </button>
            </h4>
            <ul class="rows rows-wide" id={`${id}-${group}`} hidden={!isOpen}>
              {isOpen &&
                found.map((site) => (
                  <SiteRow key={site.pattern} site={site}>
                    <ToggleButton
                      site={site}
                      onClick={() => (site.removed ? onRestore : onRemove)(site.pattern)}
                    />
                  </SiteRow>
                ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function GroupCount({ sites, found }: { sites: readonly SiteEntry[]; found: readonly SiteEntry[] }) {
  const { t, count } = useWords();
  const removed = sites.filter((site) => site.removed).length;
  const total =
    found.length === sites.length ? count(sites.length) : `${count(found.length)}/${count(sites.length)}`;
  return (
    <span class="fold-count">
      <span>{t('siteGroupCount', total)}</span>
      {removed > 0 && <span>{t('siteGroupRemoved', count(removed))}</span>}
    </span>
  );
}

function ToggleButton({ site, onClick }: { site: SiteEntry; onClick: () => void }) {
  const { t } = useWords();
  const name = `${site.name ?? ''} ${site.host}`.trim();
  return (
    <button
      type="button"
      class="row-button"
      aria-label={t(site.removed ? 'siteRestoreNamed' : 'siteRemoveNamed', name)}
      onClick={onClick}
    >
      {t(site.removed ? 'siteRestore' : 'siteRemove')}
    </button>
  );
}

function isFound({ name = '', host, pattern }: SiteEntry, wanted: string): boolean {
  return [name, host, pattern].some((text) => text.toLowerCase().includes(wanted));
}
