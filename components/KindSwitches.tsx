import { MENTION_TYPES, type MentionType } from '../lib/model';
import { MENTION_WORDS } from '../lib/view/words';
import { useWords } from './words-context';

interface Props {
  readonly shown: Readonly<Record<MentionType, boolean>>;
  readonly onShown: (type: MentionType, on: boolean) => void;
}

/** Which kinds are painted on pages: a button each, in the ground and line of its kind while it is on. */
export function KindSwitches({ shown, onShown }: Props) {
  const { t } = useWords();
  return (
    <fieldset class="kinds" aria-label={t('highlightKinds')}>
      {MENTION_TYPES.map((type) => (
        <button
          key={type}
          type="button"
          class="kind"
          aria-pressed={shown[type]}
          onClick={() => onShown(type, !shown[type])}
        >
          <span class={shown[type] ? `mark mark-${type}` : undefined}>{t(MENTION_WORDS[type])}</span>
        </button>
      ))}
    </fieldset>
  );
}
