/** The sites: wires the lists to the settings and to what the browser grants. */
import { useMemo } from 'preact/hooks';
import builtInSites from 'virtual:quwen/sites';
import { AddedSites } from '../../components/options/AddedSites';
import { BuiltInSites } from '../../components/options/BuiltInSites';
import { ExcludedHosts } from '../../components/options/ExcludedHosts';
import { SettingsNotice } from '../../components/options/SettingsNotice';
import { SettingSwitch } from '../../components/options/SettingSwitch';
import { SiteForm } from '../../components/options/SiteForm';
import { useWords } from '../../components/words-context';
import { excludeHost, removeBuiltIn, type Settings } from '../../lib/settings';
import {
  addSite,
  askAgain,
  askForAllSites,
  dropAllSites,
  removeSite,
  type Asked,
} from '../../lib/sites/ask-for-site';
import { ALL_SITES } from '../../lib/sites/match-pattern';
import { planSite } from '../../lib/sites/plan-site';
import { toReadableHost } from '../../lib/sites/readable-host';
import type { SiteRefusal } from '../../lib/sites/site-pattern';
import type { MessageKey } from '../../lib/view/words';
import { siteName, toEntry, toGroups } from './site-entries';
import type { Tell } from './use-note';
import { useUngranted } from './use-ungranted';

const REFUSAL_WORDS = {
  empty: 'siteRefusal_empty',
  'not-web': 'siteRefusal_not_web',
  'not-an-address': 'siteRefusal_not_an_address',
  'too-wide': 'siteRefusal_too_wide',
  'all-sites': 'siteRefusal_all_sites',
} as const satisfies Record<SiteRefusal, MessageKey>;

const BUILT_IN = builtInSites.map(({ pattern }) => pattern);

interface Props {
  readonly settings: Settings;
  readonly tell: Tell;
  /** Tells where a setting could not be stored. */
  readonly store: (change: Promise<unknown>) => Promise<boolean>;
}

export function SiteSettings({ settings, tell, store }: Props) {
  const { t, count } = useWords();
  const { addedSites, removedSites, excludedHosts, allSites } = settings;
  const wanted = [...BUILT_IN.filter((each) => !removedSites.includes(each)), ...addedSites];
  const ungranted = useUngranted(allSites ? [...wanted, ALL_SITES] : wanted);
  const withheld = BUILT_IN.filter((each) => ungranted.has(each));
  const groups = useMemo(
    () => toGroups(builtInSites, removedSites, ungranted, t),
    [removedSites, ungranted, t],
  );

  const tellAsked = (asking: Promise<Asked>, text: string) =>
    store(
      asking.then((asked) => (asked === 'added' ? tell(text) : tell(t('siteRefused'), { isProblem: true }))),
    );

  // nb. Up to the question to the browser nothing may be awaited: it must be asked within the reader's click.
  const add = async (input: string): Promise<string | null> => {
    const plan = planSite(input, settings, BUILT_IN);
    if (plan.is === 'refused') return t(REFUSAL_WORDS[plan.reason]);
    const site = siteName(plan.pattern);
    if (plan.is === 'listed') return t('siteListed', site);
    const isBack = removedSites.includes(plan.pattern);
    const asked = await addSite(plan.pattern).catch(() => 'unsaved' as const);
    if (asked === 'refused') return t('siteRefused');
    if (asked === 'unsaved') return t('settingsNotSaved');
    tell(t(isBack ? 'siteBack' : 'siteAdded', site));
    return null;
  };
  const remove = async (pattern: string) => {
    if (!(await store(removeSite(pattern)))) return;
    const undo = () => void tellAsked(addSite(pattern), t('siteBack', siteName(pattern)));
    tell(t('siteRemoved', siteName(pattern)), { onUndo: undo });
  };
  const restoreBuiltIn = async (pattern: string) => {
    if (await store(removeBuiltIn(pattern, false))) tell(t('siteBack', siteName(pattern)));
  };
  const takeAway = async (pattern: string) => {
    if (!(await store(removeBuiltIn(pattern, true)))) return;
    const undo = () => void store(removeBuiltIn(pattern, false));
    tell(t('siteRemoved', siteName(pattern)), { onUndo: undo });
  };
  const allowHost = async (host: string) => {
    if (!(await store(excludeHost(host, false)))) return;
    tell(t('excludedAllowed', toReadableHost(host)), {
      onUndo: () => void store(excludeHost(host, true)),
    });
  };
  const setAll = (on: boolean) => {
    if (!on) return void store(dropAllSites().then(() => tell(t('siteAllOff'))));
    void store(
      askForAllSites().then((asked) => asked === 'refused' && tell(t('siteRefused'), { isProblem: true })),
    );
  };

  return (
    <>
      {withheld.length > 0 && (
        <SettingsNotice
          text={t('siteBuiltInUngranted', count(withheld.length))}
          action={t('siteBuiltInAllow')}
          onAction={() => void tellAsked(askAgain(withheld), t('siteAllowed'))}
        />
      )}
      <SiteForm onAdd={add} />
      <AddedSites
        sites={addedSites.map((pattern) => toEntry(pattern, ungranted))}
        onRemove={(pattern) => void remove(pattern)}
        onAllow={(pattern) => void tellAsked(askAgain([pattern]), t('siteAllowed'))}
      />
      <SettingSwitch label={t('siteAll')} hint={t('siteAllHint')} on={allSites} onChange={setAll} />
      {allSites && ungranted.has(ALL_SITES) && (
        <SettingsNotice
          text={t('siteAllUngranted')}
          action={t('siteAllow')}
          onAction={() => void tellAsked(askAgain([ALL_SITES]), t('siteAllowed'))}
        />
      )}
      <BuiltInSites
        groups={groups}
        onRemove={(pattern) => void takeAway(pattern)}
        onRestore={(pattern) => void restoreBuiltIn(pattern)}
      />
      <ExcludedHosts
        hosts={excludedHosts.map((host) => ({ host, readable: toReadableHost(host) }))}
        onAllow={(host) => void allowHost(host)}
      />
    </>
  );
}
