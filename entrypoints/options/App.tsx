/** The settings: wires each part to what it changes. */
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KindSwitches } from '../../components/KindSwitches';
import { PrivacyNotes } from '../../components/options/PrivacyNotes';
import { ReaderWords } from '../../components/options/ReaderWords';
import { SettingsContents } from '../../components/options/SettingsContents';
import { SettingsNotice } from '../../components/options/SettingsNotice';
import { SettingsSection } from '../../components/options/SettingsSection';
import { SettingSwitch } from '../../components/options/SettingSwitch';
import { Toast } from '../../components/Toast';
import { useWords } from '../../components/words-context';
import { UNDO_MS } from '../../lib/limits';
import type { Problem, ReaderWord } from '../../lib/model';
import { changeSettings, showKind } from '../../lib/settings';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { libraryUrl } from '../library/open-library';
import { SiteSettings } from './SiteSettings';
import { useNote } from './use-note';
import { teach, unteach, useReaderWords } from './use-reader-words';
import { useSettings } from './use-settings';

const SECTIONS = [
  { id: 'sites', words: 'siteSection' },
  { id: 'display', words: 'displaySection' },
  { id: 'clips', words: 'clipSection' },
  { id: 'words', words: 'wordsSection' },
  { id: 'pause', words: 'pauseSection' },
  { id: 'privacy', words: 'privacySection' },
] as const;

export function App() {
  const { t } = useWords();
  const settings = useSettings();
  const { note, tell, close } = useNote();
  const { dictionary, retry } = useReaderWords();
  const isRead = settings !== null;

  useEffect(() => {
    // The browser looked for the part that the address names before it was there.
    if (isRead && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isRead]);
  if (!settings) return null;

  const store = async (change: Promise<unknown>): Promise<boolean> => {
    try {
      await change;
      return true;
    } catch (error) {
      console.error('Quwen:', error);
      tell(t('settingsNotSaved'), { isProblem: true });
      return false;
    }
  };
  const change = (changes: Parameters<typeof changeSettings>[0]) => void store(changeSettings(changes));

  const tellProblem = (problem: Problem) => tell(t(PROBLEM_WORDS[problem]), { isProblem: true });
  const addWord = async (word: Pick<ReaderWord, 'kind' | 'name'>) => {
    const problem = await teach(word);
    if (problem === null) tell(t('wordAdded', word.name));
    return problem;
  };
  const removeWord = async (word: ReaderWord) => {
    const problem = await unteach(word);
    if (problem !== null) return tellProblem(problem);
    const undo = async () => {
      const why = await teach(word);
      if (why === null) tell(t('wordAdded', word.name));
      else tellProblem(why);
    };
    return tell(t('wordRemoved', word.name), { onUndo: () => void undo() });
  };

  const { paused, highlights, shown, keepImages } = settings;
  return (
    <>
      <header class="head">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>
          {t('extName')} <span class="head-what">{t('optionsTitle')}</span>
        </h1>
        <a class="head-link" href={libraryUrl()}>
          {t('libOptionsBack')}
        </a>
      </header>
      <SettingsContents sections={SECTIONS.map(({ id, words }) => ({ id, title: t(words) }))} />
      <main class="parts">
        {paused && (
          <SettingsNotice
            text={t('pauseNote')}
            action={t('pauseEnd')}
            onAction={() => change({ paused: false })}
          />
        )}
        <SettingsSection id="sites" title={t('siteSection')} intro={t('siteIntro')}>
          <SiteSettings settings={settings} tell={tell} store={store} />
        </SettingsSection>
        <SettingsSection id="display" title={t('displaySection')}>
          <SettingSwitch
            label={t('highlightSwitch')}
            hint={t('displayHint')}
            on={highlights}
            onChange={(on) => change({ highlights: on })}
          />
          {highlights && (
            <KindSwitches shown={shown} onShown={(type, on) => void store(showKind(type, on))} />
          )}
        </SettingsSection>
        <SettingsSection id="clips" title={t('clipSection')}>
          <SettingSwitch
            label={t('clipKeepImages')}
            hint={t('clipKeepImagesHint')}
            on={keepImages}
            onChange={(on) => change({ keepImages: on })}
          />
        </SettingsSection>
        <SettingsSection id="words" title={t('wordsSection')} intro={t('wordsIntro')}>
          <ReaderWords
            dictionary={dictionary}
            onAdd={addWord}
            onRemove={(word) => void removeWord(word)}
            onRetry={retry}
          />
        </SettingsSection>
        <SettingsSection id="pause" title={t('pauseSection')}>
          <SettingSwitch
            label={t('pauseSwitch')}
            hint={t('pauseHint')}
            on={paused}
            onChange={(on) => change({ paused: on })}
          />
        </SettingsSection>
        <SettingsSection id="privacy" title={t('privacySection')} intro={t('privacyNothingLeaves')}>
          <PrivacyNotes />
          <p class="version">{t('aboutVersion', browser.runtime.getManifest().version)}</p>
        </SettingsSection>
      </main>
      <Toast note={note} duration={UNDO_MS} onClose={close} />
    </>
  );
}
