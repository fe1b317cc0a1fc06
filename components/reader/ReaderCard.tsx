import { useEffect } from 'preact/hooks';
import { NO_CHOICE, type Mention, type SearchQuery } from '../../lib/model';
import { factsOf, modifiersOf } from '../../lib/view/mention-facts';
import type { Rect, Size } from '../../lib/view/place-card';
import { ruleInWords } from '../../lib/view/rule-words';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { KnownClips } from '../page-tools/KnownClips';
import type { CardKnowledge } from '../page-tools/mention-card-props';
import { useHold } from '../page-tools/use-hold';
import { useWords } from '../words-context';
import { usePlaced } from './use-placed';

interface Props {
  readonly mention: Mention;
  /** Where the mention stands: its client rectangles, in pixels of the viewport. */
  readonly rects: readonly Rect[];
  readonly viewport: Size;
  /** The card takes the focus: it was opened by stepping with the keyboard. */
  readonly byKeyboard: boolean;
  /** Not shown of a sum. */
  readonly knowledge: CardKnowledge;
  readonly onSearch: (query: Partial<SearchQuery>) => void;
  readonly onOpenClip: (id: string) => void;
  readonly onClose: () => void;
  readonly onHold: (held: boolean) => void;
}

/** What is known of one mention, beside it; what can be looked for in the library is a way there. */
export function ReaderCard(props: Props) {
  const { mention, rects, viewport, byKeyboard, knowledge, onSearch, onClose, onHold } = props;
  const words = useWords();
  const { t } = words;
  const hold = useHold(onHold);
  const { root, style } = usePlaced<HTMLDialogElement>(rects, viewport);
  useEffect(() => {
    if (byKeyboard) root.current?.focus({ preventScroll: true });
  }, [byKeyboard, mention, root]);

  const zone = knowledge.is === 'known' ? knowledge.knowledge.zone : null;
  const isReference = mention.type === 'zone' && mention.generic;
  const modifiers = mention.type === 'money' && !mention.scale ? modifiersOf(mention) : [];
  return (
    <dialog
      open
      ref={root}
      class={`reader-card reader-card-${mention.type}`}
      aria-labelledby="reader-card-name"
      tabIndex={-1}
      style={style}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // The pane itself stays open.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      {...hold}
    >
      <header class="reader-card-head">
        {isReference && <p class="reader-card-reference">{t('cardStandsFor', mention.text)}</p>}
        <h2 id="reader-card-name" lang="zh-CN">
          {mention.type === 'money' ? mention.text : mention.canonical}
        </h2>
        {mention.type === 'money' && mention.scale && <p class="reader-card-reference">{t('cardScale')}</p>}
        {modifiers.map((key) => (
          <span key={key} class="tag">
            {t(key)}
          </span>
        ))}
        <IconButton icon="close" label={t('close')} class="reader-card-close" onClick={onClose} />
      </header>
      <dl class="facts">
        {factsOf(mention, zone, words).map(({ label, value, isChinese }) => (
          <div key={label} class="fact">
            <dt>{t(label)}</dt>
            <dd {...(isChinese && { lang: 'zh-CN' })}>
              {label === 'cardPlace' ? (
                <button
                  type="button"
                  class="fact-link"
                  title={t('readerSearchPlace', value)}
                  onClick={() => onSearch({ chosen: { ...NO_CHOICE, place: [value] } })}
                >
                  {value}
                </button>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        <div class="fact fact-rule">
          <dt>{t('cardRule')}</dt>
          <dd>{ruleInWords(mention.rule, t)}</dd>
        </div>
      </dl>
      {mention.type !== 'money' && <KnownClips knowledge={knowledge} onOpenClip={props.onOpenClip} />}
      <footer class="reader-card-foot">
        <button type="button" class="text-button" onClick={() => onSearch(searchFor(mention))}>
          <Icon name="search" />
          {t(SEARCH_WORDS[mention.type])}
        </button>
      </footer>
    </dialog>
  );
}

const SEARCH_WORDS = {
  zone: 'readerSearchZone',
  company: 'readerSearchCompany',
  money: 'readerSearchSum',
} as const;

/** What finds the clippings that mention the same. nb. A sum is looked for as it is written: the filter by sums knows the largest alone. */
function searchFor(mention: Mention): Partial<SearchQuery> {
  if (mention.type === 'money') return { text: `"${mention.text}"` };
  return { chosen: { ...NO_CHOICE, [mention.type]: [mention.canonical] } };
}
