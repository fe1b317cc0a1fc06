/** The sheets of the rail: topics and tags. What is done in one is told in it, since the page's own note lies beneath. */
import { TagEditor } from '../../../components/find/TagEditor';
import { TopicEditor } from '../../../components/find/TopicEditor';
import { Sheet } from '../../../components/library/Sheet';
import { Toast } from '../../../components/Toast';
import { useWords } from '../../../components/words-context';
import { UNDO_MS } from '../../../lib/limits';
import type { CollectionSearch, FacetValue, Found, SearchQuery, Shelves } from '../../../lib/model';
import { useToast } from '../../popup/use-toast';
import type { SheetTelling } from './sheet-telling';
import { useRenaming, type Rename } from './use-renaming';
import { useTags } from './use-tags';
import { useTopicCount } from './use-topic-count';
import { useTopics } from './use-topics';

export type OpenRailSheet = 'topics' | 'tags';

interface Props {
  readonly sheet: OpenRailSheet;
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  readonly shelves: Shelves | null;
  readonly topicCounts: readonly FacetValue[] | null;
  /** Of which topics are counted while their words are written. */
  readonly search: CollectionSearch | null;
  readonly found: Found | null;
  readonly onClose: () => void;
}

export function RailSheet(props: Props) {
  const { sheet, query, onQuery, shelves, topicCounts, search, found, onClose } = props;
  const words = useWords();
  const { t } = words;
  const { note, tell, tellProblem, close } = useToast(words);
  const telling: SheetTelling = {
    words,
    tell,
    onProblem: tellProblem,
    async done(verb) {
      const result = await verb;
      if (result.ok) return result;
      tellProblem(result.problem);
      return null;
    },
  };
  const onCount = useTopicCount(search, found, tellProblem);
  const rename = useRenaming({ query, onQuery, searches: shelves?.searches ?? [] }, telling);
  return (
    <Sheet title={t(sheet === 'topics' ? 'findTopicsEdit' : 'findTagsEdit')} onClose={onClose}>
      {sheet === 'topics' ? (
        <Topics
          edits={shelves?.topics ?? []}
          counts={topicCounts}
          onCount={onCount}
          rename={rename}
          telling={telling}
        />
      ) : (
        <Tags rename={rename} telling={telling} />
      )}
      <Toast note={note} duration={UNDO_MS} onClose={close} />
    </Sheet>
  );
}

interface PartProps {
  readonly rename: Rename;
  readonly telling: SheetTelling;
}

interface TopicsProps extends PartProps {
  readonly edits: Shelves['topics'];
  readonly counts: readonly FacetValue[] | null;
  readonly onCount: ReturnType<typeof useTopicCount>;
}

function Topics({ edits, counts, onCount, rename, telling }: TopicsProps) {
  const { entries, put, add, remove } = useTopics(edits, rename, telling);
  return (
    <TopicEditor
      topics={entries}
      counts={counts && new Map(counts.map(({ value, count }) => [value, count]))}
      onCount={onCount}
      onPut={(topic) => void put(topic)}
      onAdd={(topic) => void add(topic)}
      onRemove={(entry) => void remove(entry)}
    />
  );
}

function Tags({ rename, telling }: PartProps) {
  const { tags, words, setWords, isBusy, replace } = useTags(rename, telling);
  return (
    <TagEditor
      tags={tags}
      words={words}
      onWords={setWords}
      isBusy={isBusy}
      onRename={(tag, to) => void replace(tag, to)}
      onRemove={(tag) => void replace(tag, null)}
    />
  );
}
