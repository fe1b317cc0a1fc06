import builtIn from 'virtual:quwen/topics';
import type { TopicEntry } from '../../../components/find/TopicEditor';
import type { Topic } from '../../../lib/model';
import { mergeTopics } from '../../../lib/search/topics';
import { putTopic, removeTopic } from '../../../lib/store';
import type { SheetTelling } from './sheet-telling';
import type { Rename } from './use-renaming';

/** Every topic as the reader has it, and what can be done to it; each tells what was done where it can be undone. */
export function useTopics(
  edits: readonly Topic[],
  rename: Rename,
  { words: { t }, tell, done }: SheetTelling,
) {
  const entries = mergeTopics(builtIn, edits).map((topic): TopicEntry => {
    const isBuiltIn = builtIn.some(({ id }) => id === topic.id);
    return { topic, isBuiltIn, isEdited: isBuiltIn && edits.some(({ id }) => id === topic.id) };
  });
  const put = async (topic: Topic) => {
    // nb. What is as it was built in is no edit: it goes on with what is built in later.
    const original = builtIn.find(({ id }) => id === topic.id);
    const written =
      original && isSameTopic(original, topic)
        ? await done(removeTopic(topic.id))
        : await done(putTopic(topic));
    const before = entries.find((entry) => entry.topic.id === topic.id)?.topic.name ?? topic.name;
    if (written && before !== topic.name) await rename('topic', before, topic.name);
  };
  const remove = async ({ topic, isBuiltIn }: TopicEntry) => {
    if (!(await done(removeTopic(topic.id)))) return;
    const original = builtIn.find(({ id }) => id === topic.id);
    const unname = await rename('topic', topic.name, original?.name ?? null);
    const undo = async () => {
      if (!(await done(putTopic(topic)))) return;
      await unname();
      tell(t('findUndone'));
    };
    tell(t(isBuiltIn ? 'findTopicWasReset' : 'findTopicRemoved', topic.name), () => void undo());
  };
  return {
    entries,
    put,
    add: ({ name, words }: Pick<Topic, 'name' | 'words'>) =>
      put({ id: crypto.randomUUID(), name, words, isOff: false }),
    remove,
  };
}

function isSameTopic(one: Topic, other: Topic): boolean {
  return (
    one.name === other.name && one.isOff === other.isOff && one.words.join('\n') === other.words.join('\n')
  );
}
