import { useEffect, useRef, useState } from 'preact/hooks';
import { EVERYTHING, type BulkChange, type FacetValue } from '../../../lib/model';
import { changeClips, putBack } from '../../../lib/store';
import { withValues } from '../../../lib/view/choices';
import { openSearch, toSearchProblem, type SearchClient } from '../../../lib/workers/search-client';
import type { SheetTelling } from './sheet-telling';
import type { Rename } from './use-renaming';

/**
 * Every tag of the collection, and what is done to one everywhere: in what is kept, in the bin, and in searches that ask for it.
 * @param rename has the searches follow
 */
export function useTags(rename: Rename, { words: { t, count }, tell, onProblem, done }: SheetTelling) {
  const [tags, setTags] = useState<readonly FacetValue[] | null>(null);
  const [words, setWords] = useState('');
  const [changes, setChanges] = useState(0);
  const [isBusy, setBusy] = useState(false);
  // nb. An asker of its own, as long as this is open: a search by the list's would take the rows from under the list.
  const [client, setClient] = useState<SearchClient | null>(null);
  const inTurn = useTurns();
  useEffect(() => {
    const search = openSearch();
    search
      .watch(() => setChanges((before) => before + 1))
      .catch((error: unknown) => onProblem(toSearchProblem(error)));
    setClient(search);
    return () => search.close();
  }, [onProblem]);
  useEffect(() => {
    if (!client) return undefined;
    let isOver = false;
    inTurn(() => readTags(client, words)).then(
      (found) => !isOver && setTags(found),
      (error: unknown) => {
        setTags((before) => before ?? []);
        onProblem(toSearchProblem(error));
      },
    );
    return () => {
      isOver = true;
    };
  }, [client, words, changes, inTurn, onProblem]);

  /** Takes the tag off everything, and puts the other one in its place. */
  const replace = async (tag: string, to: string | null) => {
    if (!client) return;
    setBusy(true);
    try {
      const ids = await inTurn(() => findTagged(client, tag));
      const bulk: BulkChange = { do: 'tag', add: to === null ? [] : [to], remove: [tag] };
      const changed = await done(changeClips(ids, bulk, Date.now()));
      if (!changed) return;
      const before = changed.value;
      const unname = await rename('tag', tag, to);
      const undo = async () => {
        if (!(await done(putBack(before)))) return;
        await unname();
        tell(t('findUndone'));
      };
      const number = count(before.length);
      tell(
        to === null ? t('findTagRemoved', tag, number) : t('findTagRenamed', tag, to, number),
        () => void undo(),
      );
    } catch (error) {
      onProblem(toSearchProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return { tags, words, setWords, isBusy, replace };
}

/** One question after the other: an answer holds until the next search, so that two at once would take it from each other. */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useRef(<T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.current.then(ask, ask);
    last.current = answer;
    return answer;
  });
  return inTurn.current;
}

/** Tags of what is kept that hold the words; most used first. */
async function readTags(search: SearchClient, words: string): Promise<readonly FacetValue[]> {
  const { token } = await search.search(EVERYTHING);
  return search.facetValues(token, 'tag', words);
}

/** The clippings that have the tag, kept and in the bin. */
async function findTagged(search: SearchClient, tag: string): Promise<readonly string[]> {
  const tagged = withValues(EVERYTHING, 'tag', [tag]);
  const kept = await search.ids((await search.search(tagged)).token);
  const inBin = await search.ids((await search.search({ ...tagged, inBin: true })).token);
  return [...kept, ...inBin];
}
