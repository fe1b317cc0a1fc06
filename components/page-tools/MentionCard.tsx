import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Mention } from '../../lib/model';
import { factsOf, modifiersOf } from '../../lib/view/mention-facts';
import { placeCard, type Place } from '../../lib/view/place-card';
import { ruleInWords } from '../../lib/view/rule-words';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import type { MentionCardProps } from './mention-card-props';
import { onEscape } from './on-escape';
import { KnownClips } from './KnownClips';
import { TeachBar } from './TeachBar';
import { useHold } from './use-hold';

/** What is known of one mention, beside it. It keeps its own place: off the mention, within the viewport. */
export function MentionCard(props: MentionCardProps) {
  const { mention, rects, byKeyboard, knowledge, teaching, viewport, onCloseCard, onHoldCard } = props;
  const words = useWords();
  const { t } = words;
  const root = useRef<HTMLDialogElement>(null);
  const hold = useHold(onHoldCard);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    // nb. After each change of content: a card that stands above its mention grows upwards.
    if (!root.current) return;
    const { offsetWidth: width, offsetHeight: height } = root.current;
    const next = placeCard(rects, { width, height }, viewport);
    setPlace((now) => (now?.left === next.left && now.top === next.top ? now : next));
  }, [rects, viewport, mention, knowledge, teaching]);
  useEffect(() => {
    if (byKeyboard) root.current?.focus({ preventScroll: true });
  }, [byKeyboard, mention]);

  const zone = knowledge.is === 'known' ? knowledge.knowledge.zone : null;
  return (
    <dialog
      open
      ref={root}
      class={`card card-${mention.type}`}
      aria-labelledby="card-name"
      tabIndex={-1}
      style={place ? { left: `${place.left}px`, top: `${place.top}px` } : { visibility: 'hidden' }}
      {...onEscape(onCloseCard)}
      {...hold}
    >
      <CardHead mention={mention} onClose={onCloseCard} />
      <dl class="facts">
        {factsOf(mention, zone, words).map(({ label, value, isChinese }) => (
          <div key={label} class="fact">
            <dt>{t(label)}</dt>
            <dd {...(isChinese && { lang: 'zh-CN' })}>{value}</dd>
          </div>
        ))}
        <div class="fact fact-rule">
          <dt>{t('cardRule')}</dt>
          <dd>{ruleInWords(mention.rule, t)}</dd>
        </div>
      </dl>
      {/* A collection knows names; of a sum it could only say that another was as large. */}
      {mention.type !== 'money' && (
        <KnownClips
          knowledge={knowledge}
          onOpenClip={props.onShowClip}
          onShowAll={() => props.onShowName({ type: mention.type, canonical: mention.canonical })}
        />
      )}
      <TeachBar mention={mention} teaching={teaching} onTeach={props.onTeach} onUnteach={props.onUnteach} />
    </dialog>
  );
}

function CardHead({ mention, onClose }: { mention: Mention; onClose: () => void }) {
  const { t } = useWords();
  const isReference = mention.type === 'zone' && mention.generic;
  const modifiers = mention.type === 'money' && !mention.scale ? modifiersOf(mention) : [];
  return (
    <header class="card-head">
      {isReference && <p class="card-reference">{t('cardStandsFor', mention.text)}</p>}
      <h2 id="card-name" lang="zh-CN">
        {mention.type === 'money' ? mention.text : mention.canonical}
      </h2>
      {mention.type === 'money' && mention.scale && <p class="card-scale">{t('cardScale')}</p>}
      {modifiers.map((key) => (
        <span key={key} class="tag">
          {t(key)}
        </span>
      ))}
      <IconButton icon="close" label={t('close')} class="card-close" onClick={onClose} />
    </header>
  );
}
