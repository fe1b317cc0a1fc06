/** Addresses that were imported without their text (scope `address`) wait for their page to be clipped. */
import { expect, test } from 'vitest';
import { countClips, findClipByUrl, openMerger, readClips, saveClip, type ClipRecord } from '../../lib/store';
import { makeClip } from '../export/sample-clips';
import { makeStore } from './fake-browser';
import { makeInput, valueOf, zone } from './sample-inputs';

const URL_OF_PAGE = 'https://www.txb.example/a/1.html?spm=7';
const KEY = 'https://txb.example/a/1.html';

/** An address as an import puts it there: a title, a tag, a note of the reader's, and no text. */
function bookmark(facts: Partial<ClipRecord> = {}): ClipRecord {
  const { revision: _, textRevision: _t, ...clip } = makeClip();
  return {
    ...clip,
    id: 'bookmark',
    story: 'bookmark',
    address: KEY,
    addresses: [KEY],
    canonical: null,
    url: URL_OF_PAGE,
    scope: 'address',
    title: '书签里的标题',
    note: '要核实',
    tags: ['北斗'],
    state: 'reading',
    starred: true,
    clippedAt: 10,
    updatedAt: 10,
    changedAt: 10,
    analysisVersion: 0,
    zones: [],
    companies: [],
    places: [],
    largestSum: null,
    mentionCount: 0,
    text: '',
    html: '',
    analysis: { version: 0, articles: [], mentions: [] },
    provenance: {},
    passages: [],
    folder: '',
    ...facts,
  };
}

async function makeBookmarked() {
  const store = makeStore();
  const merger = await valueOf(openMerger((folder) => folder, store));
  expect(await valueOf(merger.merge([bookmark()]))).toMatchObject({ added: ['bookmark'] });
  return store;
}

test('an address is known as the clipping of its page', async () => {
  const store = await makeBookmarked();
  expect(await valueOf(findClipByUrl('http://www.txb.example/a/1.html', store))).toMatchObject({
    id: 'bookmark',
    scope: 'address',
  });
});

test('clipping the page fills it: id, place in the list and the reader’s part stay', async () => {
  const store = await makeBookmarked();
  const page = makeInput({
    url: 'http://www.txb.example/a/1.html',
    mentions: [zone('文水经济开发区')],
    now: 900,
  });
  const { clip, how } = await valueOf(saveClip(page, store));
  expect(how).toBe('updated');
  expect(clip).toMatchObject({
    id: 'bookmark',
    story: 'bookmark',
    scope: 'page',
    title: page.draft.title,
    zones: ['文水经济开发区'],
    analysisVersion: 1,
    note: '要核实',
    tags: ['北斗'],
    state: 'reading',
    starred: true,
    clippedAt: 10,
    updatedAt: 900,
    changedAt: 10,
  });
  expect(await valueOf(countClips(store))).toBe(1);
  const [full] = await valueOf(readClips(['bookmark'], store));
  expect(full).toMatchObject({ text: page.draft.text, html: page.draft.html });
});

test('a part of the page is a clipping of its own, and the address waits on', async () => {
  const store = await makeBookmarked();
  const { clip, how } = await valueOf(
    saveClip(makeInput({ url: URL_OF_PAGE, scope: 'selection', text: '选中的一段话' }), store),
  );
  expect(how).toBe('added');
  expect(clip.id).not.toBe('bookmark');
  expect(await valueOf(readClips(['bookmark'], store))).toMatchObject([{ scope: 'address', text: '' }]);
});
