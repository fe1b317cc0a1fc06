/** Docs for tests of the search, with what matters to the test put in. */
import type { Clip } from '../../lib/model';
import { toDoc, type Doc } from '../../lib/search/doc';
import { SearchCollection } from '../../lib/search/search-collection';
import { makeClip } from '../components/clips';
import { folding } from './folding';

interface Wish {
  readonly clip?: Partial<Clip>;
  readonly topics?: readonly string[];
  readonly passageNotes?: readonly string[];
  readonly text?: string;
}

export function makeDoc(
  id: string,
  { clip = {}, topics = [], passageNotes = [], text = '' }: Wish = {},
): Doc {
  const facts = { clip: makeClip(id, { zones: [], ...clip }), topics, passageNotes };
  return toDoc(facts, folding.fold(text), folding.fold);
}

export function collectionOf(docs: readonly Doc[]): SearchCollection {
  const collection = new SearchCollection(folding, new Intl.Collator('zh-Hans-CN-u-co-pinyin').compare);
  for (const doc of docs) collection.put(doc);
  return collection;
}

export const idsOf = (docs: readonly Doc[]): string[] => docs.map(({ clip }) => clip.id);
