import { KEY_GROUPS, LIBRARY_KEYS, type KeyGroup } from '../../lib/view/library-keys';
import type { MessageKey } from '../../lib/view/words';
import { useWords } from '../words-context';
import { Sheet } from './Sheet';

const GROUP_WORDS = {
  moving: 'libKeysMoving',
  clipping: 'libKeysClipping',
  choosing: 'libKeysChoosing',
  going: 'libKeysGoing',
} as const satisfies Record<KeyGroup, MessageKey>;

/** Named keys as keyboards print them. */
const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
};

/** Every key of the library, from the table that the handler uses. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t('libHelpTitle')} onClose={onClose}>
      <div class="keys">
        {KEY_GROUPS.map((group) => (
          <section key={group} class="keys-group">
            <h3>{t(GROUP_WORDS[group])}</h3>
            <dl>
              {LIBRARY_KEYS.filter((key) => key.group === group).map(({ does, keys, words }) => (
                <div key={does} class="keys-row">
                  <dt>
                    {keys.map((key) => (
                      <span key={key} class="keys-one">
                        {key.split(/[ +]/).map((part) => (
                          <kbd key={part}>{KEY_SIGNS[part] ?? part}</kbd>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="keys-hint">{t('libKeysHint')}</p>
    </Sheet>
  );
}
