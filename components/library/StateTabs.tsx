import type { MessageKey } from '../../lib/view/words';
import { useWords } from '../words-context';

/** The shelves a narrow list offers. */
export const PANEL_SHELVES = ['all', 'unread', 'starred'] as const;
export type PanelShelf = (typeof PANEL_SHELVES)[number];

const SHELF_WORDS = {
  all: 'libKeyGoAll',
  unread: 'libStateUnread',
  starred: 'libKeyGoStarred',
} as const satisfies Record<PanelShelf, MessageKey>;

interface Props {
  readonly on: PanelShelf;
  readonly onChange: (shelf: PanelShelf) => void;
}

export function StateTabs({ on, onChange }: Props) {
  const { t } = useWords();
  return (
    <fieldset class="state-tabs" aria-label={t('libShelves')}>
      {PANEL_SHELVES.map((shelf) => (
        <button
          key={shelf}
          type="button"
          class="state-tab"
          aria-pressed={shelf === on}
          onClick={() => onChange(shelf)}
        >
          {t(SHELF_WORDS[shelf])}
        </button>
      ))}
    </fieldset>
  );
}
