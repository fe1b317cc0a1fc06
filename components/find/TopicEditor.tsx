import { useState } from 'preact/hooks';
import type { Topic } from '../../lib/model';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { TopicForm, type CountTopic } from './TopicForm';
import { useFocusOn } from './use-focus-on';

export interface TopicEntry {
  readonly topic: Topic;
  readonly isBuiltIn: boolean;
  /** It is built in, and the reader has changed it or put it away. */
  readonly isEdited: boolean;
}

interface Props {
  readonly topics: readonly TopicEntry[];
  /** Clippings of the result that are about it, by the topic's name; null while they are not counted. */
  readonly counts: ReadonlyMap<string, number> | null;
  /** Counts a topic whose words are being written; another function for another result, null before the first. */
  readonly onCount: CountTopic | null;
  readonly onPut: (topic: Topic) => void;
  readonly onAdd: (topic: Pick<Topic, 'name' | 'words'>) => void;
  /** Takes the reader's edit back: what is built in is as it was, what is the reader's own is gone. */
  readonly onRemove: (entry: TopicEntry) => void;
}

const NEW = '';

/** Topics and the words by which a clipping is about them: changed, added, put away, set back. */
export function TopicEditor({ topics, counts, onCount, onPut, onAdd, onRemove }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const { list, focusOn } = useFocusOn<HTMLUListElement>();
  const names = topics.map(({ topic }) => topic.name);
  const done = (id: string) => {
    setOpen(null);
    focusOn(id);
  };
  return (
    <>
      <p class="sheet-text">{t('findTopicsHow')}</p>
      <ul class="topics" ref={list}>
        {topics.map((entry) => (
          <li key={entry.topic.id} data-row={entry.topic.id} class="topic">
            {open === entry.topic.id ? (
              <TopicForm
                topic={entry.topic}
                taken={names}
                onCount={onCount}
                onSave={(change) => {
                  onPut({ ...entry.topic, ...change });
                  done(entry.topic.id);
                }}
                onCancel={() => done(entry.topic.id)}
                onRemove={
                  entry.isBuiltIn && !entry.isEdited
                    ? null
                    : () => {
                        onRemove(entry);
                        done(entry.isBuiltIn ? entry.topic.id : NEW);
                      }
                }
                removeIt={t(entry.isBuiltIn ? 'findTopicReset' : 'findRemove')}
              />
            ) : (
              <TopicLine
                entry={entry}
                count={counts && (counts.get(entry.topic.name) ?? 0)}
                onOpen={() => setOpen(entry.topic.id)}
                onSwitch={(isOn) => onPut({ ...entry.topic, isOff: !isOn })}
              />
            )}
          </li>
        ))}
        <li data-row={NEW} class="topic">
          {open === NEW ? (
            <TopicForm
              topic={{ name: '', words: [] }}
              taken={names}
              onCount={onCount}
              onSave={(topic) => {
                onAdd(topic);
                done(NEW);
              }}
              onCancel={() => done(NEW)}
              onRemove={null}
              removeIt=""
            />
          ) : (
            <button type="button" class="rail-add" onClick={() => setOpen(NEW)}>
              <Icon name="plus" />
              {t('findTopicAdd')}
            </button>
          )}
        </li>
      </ul>
    </>
  );
}

interface LineProps {
  readonly entry: TopicEntry;
  readonly count: number | null;
  readonly onOpen: () => void;
  readonly onSwitch: (isOn: boolean) => void;
}

function TopicLine({ entry: { topic, isBuiltIn, isEdited }, count, onOpen, onSwitch }: LineProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div class={topic.isOff ? 'topic-line topic-off' : 'topic-line'}>
      <button
        type="button"
        class="topic-button"
        title={t('findTopicEditNamed', topic.name)}
        aria-expanded="false"
        onClick={onOpen}
      >
        <span class="topic-name">
          {topic.name}
          {!isBuiltIn && <span class="topic-mark">{t('findTopicOwn')}</span>}
          {isEdited && <span class="topic-mark">{t('findTopicEdited')}</span>}
        </span>
        <span class="topic-words">{topic.words.join('、')}</span>
      </button>
      {count !== null && !topic.isOff && (
        <span class="topic-count">{t('findClips', words.count(count))}</span>
      )}
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={!topic.isOff}
        aria-label={t('findTopicUse', topic.name)}
        title={t('findTopicUse', topic.name)}
        onClick={() => onSwitch(topic.isOff)}
      >
        <span class="switch-track" aria-hidden="true">
          <span class="switch-thumb" />
        </span>
      </button>
    </div>
  );
}
