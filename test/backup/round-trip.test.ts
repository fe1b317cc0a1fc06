import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import { deleteForGood, changeClips, type QuwenDatabase } from '../../lib/store';
import { makeStore } from '../store/fake-browser';
import { valueOf } from '../store/sample-inputs';
import { contentOf, fillStore } from './collections';

const SETTINGS = { highlights: false, addedSites: ['*://*.trade-news.example/*'] };
const MADE_AT = Date.UTC(2026, 10, 21, 6);
const quiet = () => undefined;

async function backUp(store: QuwenDatabase): Promise<Blob> {
  const made = await new BackupWork(store).make(SETTINGS, MADE_AT, quiet);
  if (!made.ok) throw new Error(made.trouble);
  return made.value.blob;
}

async function restore(store: QuwenDatabase, blob: Blob) {
  const work = new BackupWork(store);
  const checked = await work.check(blob, quiet);
  if (!checked.ok) throw new Error(checked.trouble);
  return { preview: checked.value, merged: await work.restore(quiet) };
}

describe('a backup', () => {
  it('brings everything back into an empty collection', async () => {
    const before = makeStore();
    await fillStore(before);
    const after = makeStore();
    const { preview, merged } = await restore(after, await backUp(before));
    expect(preview).toEqual({
      madeAt: MADE_AT,
      clips: 4,
      inBin: 1,
      passages: 1,
      folders: 1,
      topics: 1,
      searches: 1,
      words: 1,
      settings: SETTINGS,
      refused: [],
    });
    expect(merged).toMatchObject({
      report: { added: 4, merged: 0, unchanged: 0, refused: [], others: 4 },
      trouble: null,
    });
    expect(await contentOf(after)).toEqual(await contentOf(before));
  });

  it('changes nothing where all of it is there, not even a revision', async () => {
    const store = makeStore();
    await fillStore(store);
    const blob = await backUp(store);
    const before = { ...(await contentOf(store)), rows: await store.clips.toArray() };
    const { merged } = await restore(store, blob);
    expect(merged.report).toEqual({ added: 0, merged: 0, unchanged: 4, refused: [], others: 0 });
    expect({ ...(await contentOf(store)), rows: await store.clips.toArray() }).toEqual(before);
  });

  it('brings back what was removed for good, and out of the list of what is gone', async () => {
    const store = makeStore();
    await fillStore(store);
    const [before, blob] = [await contentOf(store), await backUp(store)];
    const ids = before.clips.map(({ id }) => id);
    await valueOf(changeClips(ids, { do: 'bin' }, 9_000, store));
    await valueOf(deleteForGood(ids, store));
    const highest = (await store.gone.orderBy('revision').last())?.revision ?? 0;
    const { merged } = await restore(store, blob);
    expect(merged.report).toMatchObject({ added: 4, others: 0 });
    expect((await contentOf(store)).clips).toEqual(before.clips);
    expect(await store.gone.count()).toBe(0);
    expect((await store.clips.toArray()).every(({ revision }) => revision > highest)).toBe(true);
  });

  it('can be read by others: a zip of JSON lines in UTF-8', async () => {
    const store = makeStore();
    await fillStore(store);
    const folder = mkdtempSync(join(tmpdir(), 'quwen-backup-'));
    try {
      const file = join(folder, 'backup.zip');
      writeFileSync(file, new Uint8Array(await (await backUp(store)).arrayBuffer()));
      const script = `
import json, sys, zipfile, zlib
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
parts = json.loads(z.read('manifest.json').decode('utf-8'))['parts']
for name, facts in parts.items():
    data = z.read(name + '.jsonl')
    assert len(data) == facts['bytes'] and format(zlib.crc32(data), '08x') == facts['crc32']
    assert len(data.decode('utf-8').splitlines()) == facts['records']
print(json.dumps([json.loads(line)['title'] for line in z.read('clips.jsonl').decode('utf-8').splitlines()]))`;
      const titles: unknown = JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }));
      const { clips } = await contentOf(store);
      expect(titles).toEqual(clips.map(({ title }) => title));
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps texts to the last code unit, also half a surrogate pair and what a zip might trip over', async () => {
    const store = makeStore();
    await fillStore(store);
    const [first] = await store.texts.toArray();
    if (!first) throw new Error('no text');
    const text = '𠮷'.slice(0, 1) + first.text + '\u0000\r\n\u2028"\\';
    await store.texts.put({ ...first, text });
    const after = makeStore();
    await restore(after, await backUp(store));
    expect((await after.texts.get(first.id))?.text).toBe(text);
  });

  it('tells how far it is, and can be cancelled: what was done stays, and going on later adds the rest', async () => {
    const before = makeStore();
    await fillStore(before);
    const blob = await backUp(before);
    const store = makeStore();
    const work = new BackupWork(store);
    const steps: number[] = [];
    const checked = await work.check(blob, ({ done, of }) => steps.push(done / of));
    expect(checked.ok).toBe(true);
    expect(steps.at(-1)).toBe(1);
    const restoring = work.restore(quiet);
    work.cancel();
    await Promise.resolve();
    work.cancel();
    const merged = await restoring;
    expect(merged.trouble).toBe('cancelled');
    expect(await store.clips.count()).toBe(merged.report.added);
    await restore(store, blob);
    expect(await contentOf(store)).toEqual(await contentOf(before));
  });
});
