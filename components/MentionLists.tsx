import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { SHOWN_NAMES } from '../lib/limits';
import { MENTION_TYPES, type Mention, type MentionType } from '../lib/model';
import { groupMentions, type NameGroup, type SumGroup } from '../lib/view/mention-groups';
import { MENTION_WORDS, ROLE_WORDS } from '../lib/view/words';
import { Icon } from './Icon';
import { useWords } from './words-context';

/** What a page mentions: how often each kind, then the zones, companies and sums by name. */
export function MentionLists({ mentions }: { mentions: readonly Mention[] }) {
  const { t, count } = useWords();
  const groups = useMemo(() => groupMentions(mentions), [mentions]);
  if (mentions.length === 0) return <p class="nothing">{t('pageNothingFound')}</p>;
  return (
    <>
      <dl class="counts" aria-label={t('mentionCounts')}>
        {MENTION_TYPES.map((type) => (
          <div key={type} class={`count count-${type}`}>
            <dt>{t(MENTION_WORDS[type])}</dt>
            {/* nb. Places, not names: the lists below count those. */}
            <dd>
              {count(groups.counts[type])}
              <span class="count-unit"> {t('mentionUnit')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <MentionList type="zone">{groups.zones.map(nameRow)}</MentionList>
      <MentionList type="company">{groups.companies.map(nameRow)}</MentionList>
      <MentionList type="money">
        {groups.sums.map((sum, at) => (
          <SumRow key={at} sum={sum} />
        ))}
      </MentionList>
    </>
  );
}

const nameRow = (name: NameGroup) => <NameRow key={name.canonical} name={name} />;

/** The rows of one kind; the first few until the reader asks for all. */
function MentionList({ type, children }: { type: MentionType; children: ComponentChildren[] }) {
  const { t, count } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (children.length === 0) return null;
  return (
    <section class={`names names-${type}`} aria-labelledby={`names-${type}`}>
      <h2 id={`names-${type}`}>
        <span class={`mark mark-${type}`}>{t(MENTION_WORDS[type])}</span>
        <span class="names-count">{count(children.length)}</span>
      </h2>
      <ul>{isOpen ? children : children.slice(0, SHOWN_NAMES)}</ul>
      {children.length > SHOWN_NAMES && (
        <button type="button" class="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('mentionShowFewer') : t('mentionShowAll', count(children.length))}
          <Icon name="chevron" />
        </button>
      )}
    </section>
  );
}

function NameRow({ name }: { name: NameGroup }) {
  const { t, count } = useWords();
  return (
    <li class="name">
      <span class="name-text" lang="zh-CN">
        {name.canonical}
        {name.forms.length > 0 && <span class="name-forms">{name.forms.join('、')}</span>}
      </span>
      {name.kind === 'park' && <span class="tag">{t('zoneKindPark')}</span>}
      <span class="times">{t('mentionTimes', count(name.count))}</span>
    </li>
  );
}

function SumRow({ sum: { mention, count: times } }: { sum: SumGroup }) {
  const { t, count, sum } = useWords();
  const value = sum(mention);
  return (
    <li class="name sum">
      <span class="name-text" lang="zh-CN">
        {mention.text}
      </span>
      {mention.scale ? (
        <span class="tag">{t('sumScale')}</span>
      ) : (
        mention.role !== '其他' && <span class="tag">{t(ROLE_WORDS[mention.role])}</span>
      )}
      {times > 1 && <span class="times">{t('mentionTimes', count(times))}</span>}
      {/* 95亿元 need not be told to be 95亿元. */}
      <span class="value">{value !== mention.text && value}</span>
    </li>
  );
}
