import { BOX_KEYS } from '../../lib/view/box-keys';
import { KEY_GROUPS, LIBRARY_KEYS, type KeyGroup } from '../../lib/view/library-keys';
import { READER_KEYS } from '../../lib/view/reader-keys';
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
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** Every key of the library, from the tables that the handlers use. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t('libHelpTitle')} onClose={onClose}>
      <div class="keys">
        {KEY_GROUPS.map((group) => (
          <KeyGroupOf
            key={group}
            title={t(GROUP_WORDS[group])}
            keys={LIBRARY_KEYS.filter((key) => key.group === group)}
          />
        ))}
        <KeyGroupOf title={t('libKeysReading')} keys={READER_KEYS} />
        <KeyGroupOf title={t('libKeysBox')} keys={BOX_KEYS} />
      </div>
      <p class="keys-hint">{t('libKeysHint')}</p>
    </Sheet>
  );
}

interface KeyGroupProps {
  readonly title: string;
  readonly keys: readonly {
    readonly does: string;
    readonly keys: readonly string[];
    readonly words: MessageKey;
  }[];
}

function KeyGroupOf({ title, keys }: KeyGroupProps) {
  const { t } = useWords();
  return (
    <section class="keys-group">
      <h3>{title}</h3>
      <dl>
        {keys.map(({ does, keys: each, words }) => (
          <div key={does} class="keys-row">
            <dt>
              {each.map((key, at) => (
                <span key={key} class="keys-one">
                  {at > 0 && <i>{t('libKeysOr')}</i>}
                  {key.split(/([ +])/).map((part) => (
                    <KeyPart key={part} part={part} />
                  ))}
                </span>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A key, or what stands between two: pressed together, or one after the other. */
function KeyPart({ part }: { part: string }) {
  const { t } = useWords();
  if (part === '+') return <i>+</i>;
  if (part === ' ') return <i>{t('libKeysThen')}</i>;
  return <kbd>{KEY_SIGNS[part] ?? part}</kbd>;
}
