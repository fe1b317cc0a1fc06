/** Writes a backup of a made-up collection into a file: `npx tsx test/backup/big-backup.ts 10000 backup.zip`. */
import { writeFileSync } from 'node:fs';
import '../run/map-group-by.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST_FILE, toFileName } from '../../lib/backup/format';
import { ZipWriter } from '../../lib/backup/write-zip';
import type { FullClip } from '../../lib/model';
import { createMaker } from '../collection/make-clips';
import { loadNames } from '../collection/names';
import { shelfRows } from '../collection/to-rows';

/** The file, as a backup of these clippings would be. */
export async function makeBigBackup(count: number): Promise<Blob> {
  const madeAt = Date.UTC(2026, 10, 21);
  const writer = new ZipWriter(madeAt);
  const { folders, searches } = shelfRows();
  const parts = {
    folders: await writer.writeLines(toFileName('folders'), asLines([folders])),
    topics: await writer.writeLines(toFileName('topics'), asLines([])),
    searches: await writer.writeLines(toFileName('searches'), asLines([searches])),
    words: await writer.writeLines(toFileName('words'), asLines([])),
    settings: await writer.writeLines(toFileName('settings'), asLines([])),
    clips: await writer.writeLines(toFileName('clips'), asLines(inBatches(count))),
  };
  const manifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: new Date(madeAt).toISOString(),
    parts,
  };
  await writer.writeLines(MANIFEST_FILE, asLines([[manifest]]));
  return writer.finish();
}

function* inBatches(count: number): Generator<unknown[]> {
  const maker = createMaker(loadNames());
  for (let index = 0; index < count; index += 1) yield [toRecord(maker.make(index, count))];
}

function toRecord({ revision: _r, textRevision: _t, ...clip }: FullClip) {
  return { ...clip, addresses: [clip.address], canonical: null };
}

async function* asLines(batches: Iterable<readonly unknown[]>): AsyncGenerator<string[]> {
  for (const batch of batches) yield await Promise.resolve(batch.map((each) => JSON.stringify(each)));
}

const [, , count, file] = process.argv;
if (count !== undefined && file !== undefined)
  writeFileSync(file, new Uint8Array(await (await makeBigBackup(Number(count))).arrayBuffer()));
