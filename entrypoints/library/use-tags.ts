import { useCallback, useEffect, useState } from 'preact/hooks';
import { EVERYTHING, type BulkChange, type FacetValue, type SavedSearch } from '../../lib/model';
import { changeClips, putBack, putSearch, type ReadersBefore } from '../../lib/store';
import { withValues } from '../../lib/view/choices';
import { openSearch, toSearchProblem, type SearchClient } from '../../lib/workers/search-client';
import type { SheetTelling } from './RailSheet';

/**
 * Every tag of the collection, and what is done to one everywhere: in what is kept, in the bin, and in saved searches that ask
 * for it.
 */
export function useTags(
  searches: readonly SavedSearch[],
  { words: { t, count }, tell, onProblem, done }: SheetTelling,
) {
  const [tags, setTags] = useState<readonly FacetValue[] | null>(null);
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  // nb. An asker of its own, as long as this is open: a search by the list's would take the rows from under the list.
  const [client, setClient] = useState<SearchClient | null>(null);
  useEffect(() => {
    const search = openSearch();
    setClient(search);
    return () => search.close();
  }, []);
  useEffect(() => {
    if (!client) return undefined;
    let isOver = false;
    const read = () =>
      void readTags(client, words).then(
        (found) => !isOver && setTags(found),
        (error: unknown) => {
          setTags((before) => before ?? []);
          onProblem(toSearchProblem(error));
        },
      );
    read();
    client.watch(() => !isOver && read()).catch((error: unknown) => onProblem(toSearchProblem(error)));
    return () => {
      isOver = true;
    };
  }, [client, words, onProblem]);

  const change = useCallback(
    async (tag: string, to: string | null) => {
      if (!client) return null;
      setBusy(true);
      try {
        const ids = await findTagged(client, tag);
        const bulk: BulkChange = { do: 'tag', add: to === null ? [] : [to], remove: [tag] };
        const changed = await done(changeClips(ids, bulk, Date.now()));
        return changed && changed.value;
      } catch (error) {
        onProblem(toSearchProblem(error));
        return null;
      } finally {
        setBusy(false);
      }
    },
    [client, done, onProblem],
  );

  /** Saved searches that ask for the tag ask for the other one; for none where there is none. */
  const follow = async (tag: string, to: string | null) => {
    const asking = searches.filter(({ query }) => query.chosen.tag.includes(tag));
    for (const search of asking) {
      const chosen = search.query.chosen.tag.flatMap((each) => (each === tag ? (to ?? []) : each));
      await done(putSearch({ ...search, query: withValues(search.query, 'tag', [...new Set(chosen)]) }));
    }
    return asking;
  };
  const goBack = async (before: ReadersBefore, asking: readonly SavedSearch[]) => {
    if (!(await done(putBack(before)))) return;
    for (const search of asking) await done(putSearch(search));
    tell(t('findUndone'));
  };

  return {
    tags,
    words,
    setWords,
    isBusy,
    async rename(tag: string, to: string) {
      const before = await change(tag, to);
      if (!before) return;
      const asking = await follow(tag, to);
      tell(t('findTagRenamed', tag, to, count(before.length)), () => void goBack(before, asking));
    },
    async remove(tag: string) {
      const before = await change(tag, null);
      if (!before) return;
      const asking = await follow(tag, null);
      tell(t('findTagRemoved', tag, count(before.length)), () => void goBack(before, asking));
    },
  };
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
