/**
 * Every change of a clipping counts up its revision: by that the search finds what changed since it last looked. Each verb of the
 * store stands here, as one that changes nothing of clippings or with a trial; one that is new has to be put here too.
 */
import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Result } from '../../lib/model';
import * as verbs from '../../lib/store';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';
import { NOW, prepare, TRIALS, type Ground } from './trials';

type Store = verbs.QuwenDatabase;

/** Of clippings, these read alone; or write what hangs on none: words, topics, saved searches, and folders by themselves. */
const CHANGES_NO_CLIP: ReadonlySet<string> = new Set(
  [
    'QuwenDatabase openStore toAddress toBinDeadline toClipFacts toClipKeys countClips countRecords findClipByUrl',
    'findKnownAddresses findReprints knowledgeOf listClips listNewest listStale readClipRecords readClips readClipsWithoutHtml',
    'readFingerprint readFolders readSearches readShelfRecords readStaleTexts readTopics readWords',
    'watchShelves watchWords mergeShelves addFolder renameFolder putFolder addSearch renameSearch',
    'countUnsketched removeSearch putSearch putTopic removeTopic addWord removeWord',
  ].flatMap((names) => names.split(' ')),
);

function rowOf<T extends { id: string }>(rows: readonly T[], id: string): T | undefined {
  return rows.find((row) => row.id === id);
}

/** All that the store holds of each clipping, but for its revisions. */
async function snapshot(store: Store) {
  const [clips, texts, bodies, passages] = await Promise.all([
    store.clips.toArray(),
    store.texts.toArray(),
    store.bodies.toArray(),
    store.passages.toArray(),
  ]);
  return new Map(
    clips.map(({ revision, textRevision, ...clip }) => [
      clip.id,
      {
        revision,
        textRevision,
        text: rowOf(texts, clip.id)?.text,
        rest: JSON.stringify([
          clip,
          rowOf(bodies, clip.id),
          passages.filter(({ clipId }) => clipId === clip.id),
        ]),
      },
    ]),
  );
}

test('every verb is either tried here or changes no clipping', () => {
  const tried = new Set(TRIALS.map(([verb]) => verb));
  const known = new Set([...tried, ...CHANGES_NO_CLIP]);
  expect(Object.keys(verbs).filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !Object.hasOwn(verbs, name))).toEqual([]);
});

describe('with the clock set back', () => {
  test.each(TRIALS)(
    '%s, %s: what changed has the next revision, and nothing else has',
    async (_, _what, run) => {
      const store = makeStore();
      const ground = await prepare(store);
      const before = await snapshot(store);
      const next = Math.max(...[...before.values()].map(({ revision }) => revision)) + 1;
      await valueOf(run(store, ground));
      const after = await snapshot(store);
      let changes = 0;
      for (const [id, now] of after) {
        const was = before.get(id);
        const isSame = was?.rest === now.rest && was.text === now.text;
        if (!isSame) changes += 1;
        // Saving writes the text also where it is what it was.
        const isWritten = !isSame || (was?.textRevision !== now.textRevision && now.revision === next);
        expect(now.revision, id).toBe(isWritten ? next : was?.revision);
        if (was?.text !== now.text) expect(now.textRevision).toBe(next);
        expect(now.textRevision).toBeLessThanOrEqual(now.revision);
      }
      const removed = [...before.keys()].filter((id) => !after.has(id));
      expect((await store.gone.toArray()).map(({ id, revision }) => [id, revision])).toEqual(
        removed.map((id) => [id, next]),
      );
      expect(changes + removed.length).toBeGreaterThan(0);
    },
  );
});

describe('a change that changes nothing', () => {
  test.each<[string, (store: Store, ground: Ground) => Promise<Result<unknown>>]>([
    [
      'the state it has',
      (store, { kept }) => verbs.changeClips([kept.id], { do: 'state', state: 'unread' }, NOW, store),
    ],
    ['nothing in the bin so old', (store) => verbs.emptyBin(0, store)],
    ['no clipping of that id', (store) => verbs.deleteForGood(['gone'], store)],
    ['nothing to put back', (store) => verbs.putBack([], store)],
    ['a search kept', (store) => verbs.addSearch('全部', EVERYTHING, NOW, store)],
  ])('counts nothing up: %s', async (_, run) => {
    const store = makeStore();
    const ground = await prepare(store);
    const before = await snapshot(store);
    await valueOf(run(store, ground));
    expect(await snapshot(store)).toEqual(before);
    expect(await store.gone.count()).toBe(0);
  });
});

test('two contexts that save at once give two numbers', async () => {
  const store = makeStore();
  const pages = [1, 2, 3, 4].map((at) =>
    makeInput({ url: `https://a.example/${at}.html`, text: `第${at}篇` }),
  );
  const saved = await Promise.all(pages.map((page) => valueOf(verbs.saveClip(page, store))));
  expect(saved.map(({ clip }) => clip.revision).toSorted()).toEqual([1, 2, 3, 4]);
});
