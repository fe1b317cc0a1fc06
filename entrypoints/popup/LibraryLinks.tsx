import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { useWords } from '../../components/words-context';
import { openLibrary } from '../library/open-library';
import { openPanel } from '../sidepanel/open-panel';

/** The ways out of the popup: the whole collection in a tab, or as a panel beside the page. */
export function LibraryLinks() {
  const { t } = useWords();
  const windowId = useRef<number | undefined>(undefined);
  useEffect(() => {
    // nb. Known beforehand: once the reader has clicked, nothing may be awaited before the panel opens.
    const look = async () => {
      windowId.current = (await browser.windows.getCurrent()).id;
    };
    void look();
  }, []);
  return (
    <span class="library-links">
      <IconButton
        icon="panel"
        label={t('libPanelOpen')}
        onClick={() =>
          void openPanel(windowId.current).then(
            (isOpen) => isOpen && window.close(),
            (error: unknown) => console.error('Quwen:', error),
          )
        }
      />
      <button
        type="button"
        class="library-link"
        title={t('libOpen')}
        onClick={() => void openLibrary().then(() => window.close())}
      >
        <Icon name="list" />
        <span>{t('popupLibrary')}</span>
      </button>
    </span>
  );
}
