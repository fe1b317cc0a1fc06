/** What lib/export writes as JSON, taken in again by the import: nothing of a clipping is lost between the two. */
import { expect, it } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import type { ExportedClip } from '../../lib/export/format';
import { writeJson } from '../../lib/export/json';
import { readClips } from '../../lib/store';
import { createMaker } from '../collection/make-clips';
import { loadNames } from '../collection/names';
import { FOLDERS } from '../collection/word-lists';
import { makeStore } from '../store/fake-browser';
import { valueOf } from '../store/sample-inputs';
import { writeBytes } from '../export/write';

const COUNT = 60;
const quiet = () => undefined;

it('takes whole clippings back, passages, folders and bounds of sums with them', async () => {
  const maker = createMaker(loadNames());
  const made = Array.from({ length: COUNT }, (_, at) => maker.make(at, COUNT)).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const clips = made.map((clip, at): ExportedClip => {
    const mentions = clip.analysis.mentions.map((mention) =>
      mention.type === 'money' ? { ...mention, bound: 'more-than' as const } : mention,
    );
    const folderName = FOLDERS[at % FOLDERS.length] ?? '';
    return { ...clip, analysis: { ...clip.analysis, mentions }, folderName, topics: ['签约'] };
  });
  expect(clips.some(({ passages }) => passages.length > 0)).toBe(true);
  const file = new Blob([new Uint8Array(await writeBytes(writeJson, clips))]);
  const store = makeStore();
  const work = new BackupWork(store);
  expect(await work.checkAddresses(file, 0)).toMatchObject({
    ok: true,
    value: { kind: 'quwen', fresh: clips.length, refused: [] },
  });
  expect(await work.importAddresses(true, quiet)).toMatchObject({
    report: { added: clips.length },
    trouble: null,
  });
  const folders = new Map((await store.folders.toArray()).map(({ id, name }) => [id, name]));
  const back = await valueOf(
    readClips(
      clips.map(({ id }) => id),
      store,
    ),
  );
  expect(back.map(({ id }) => id)).toEqual(clips.map(({ id }) => id));
  for (const [at, clip] of back.entries()) {
    const {
      folderName,
      topics: _topics,
      folder: _folder,
      revision: _r,
      textRevision: _t,
      ...sent
    } = clips[at] ?? {};
    expect(folders.get(clip.folder)).toBe(folderName);
    expect(clip).toMatchObject(sent);
  }
});
