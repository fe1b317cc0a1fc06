/**
 * What the backup worker does, one thing at a time. Nothing here rejects: how it ended is in the answer, so that it goes through a
 * message whole. What was checked is kept, and that very file is taken over afterwards.
 */
import type { AddressPreview, KeepTrouble, Merged, Problem, Progress, Result } from '../model';
import {
  findKnownAddresses,
  mergeShelves,
  openMerger,
  openStore,
  type ClipRecord,
  type PackedBodies,
  type QuwenDatabase,
} from '../store';
import { FileRefusal } from './file-refusal';
import type { AddressFileCheck, Answer, BackupFileCheck, BackupMade } from './keep-answers';
import { MergeCounts } from './merge-counts';
import { readAddresses, type ImportPlan } from './read-addresses';
import {
  checkBackup,
  openBackupFile,
  readClipRecords,
  readShelves,
  type BackupFile,
  type Read,
} from './read-backup';
import { writeBackup } from './write-backup';

type OnProgress = (progress: Progress) => void;

/** Titles that are shown of what would be added. */
const SHOWN_TITLES = 5;

/** Clippings of one transaction, and their characters: a failure undoes no more, and others can write in between. */
const BATCH = 250;
const BATCH_CHARS = 8_000_000;

export class BackupWork {
  private going: AbortController | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private checked: BackupFile | null = null;
  private plan: ImportPlan | null = null;

  constructor(private readonly store: QuwenDatabase = openStore()) {}

  /** Ends what is going on, at the next whole step. */
  cancel(): void {
    this.going?.abort(new DOMException('cancelled', 'AbortError'));
  }

  make(
    settings: Readonly<Record<string, unknown>> | null,
    madeAt: number,
    onProgress: OnProgress,
  ): Promise<BackupMade> {
    return this.run((signal) =>
      writeBackup(this.store, { settings, madeAt, signal, onProgress: spaced(onProgress) }),
    );
  }

  check(file: Blob, onProgress: OnProgress): Promise<BackupFileCheck> {
    this.checked = null;
    return this.run(async (signal) => {
      const opened = await openBackupFile(file);
      const preview = await checkBackup(opened, signal, spaced(onProgress));
      this.checked = opened;
      return { ok: true, value: preview };
    });
  }

  /** Merges the backup that was checked last. */
  async restore(onProgress: OnProgress): Promise<Merged> {
    const counts = new MergeCounts();
    const file = this.checked;
    const done = await this.run(async (signal) =>
      file ? this.mergeBackup(file, counts, signal, spaced(onProgress)) : failed('unexpected'),
    );
    return counts.toMerged(done.ok ? null : done.trouble);
  }

  checkAddresses(file: Blob, now: number): Promise<AddressFileCheck> {
    this.plan = null;
    return this.run(async () => {
      const plan = await readAddresses(file, now);
      const known = await findKnownAddresses(
        plan.records.map(({ address }) => address),
        this.store,
      );
      if (!known.ok) return known;
      const fresh = plan.records.filter(({ address }) => !known.value.has(address));
      this.plan = plan.kind === 'quwen' ? plan : { ...plan, records: fresh };
      return { ok: true, value: toPreview(plan, fresh) };
    });
  }

  /** Takes the addresses over that were looked at last; `withFolders`: into folders named as in the file. */
  async importAddresses(withFolders: boolean, onProgress: OnProgress): Promise<Merged> {
    const counts = new MergeCounts();
    const { plan } = this;
    const done = await this.run(async (signal) =>
      plan
        ? this.mergePlan(plan, withFolders, counts, { signal, onProgress: spaced(onProgress) })
        : failed('unexpected'),
    );
    return counts.toMerged(done.ok ? null : done.trouble);
  }

  private async mergeBackup(
    file: BackupFile,
    counts: MergeCounts,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<Result<null>> {
    const reading = { signal, onBytes: () => {} };
    const { shelves, refused } = await readShelves(file, reading);
    counts.refuse(refused);
    const merged = await mergeShelves(shelves, this.store);
    if (!merged.ok) return merged;
    counts.addShelves(merged.value);
    const total = file.manifest.parts.clips.records;
    const folders = merged.value.folders;
    return this.mergeRecords(readClipRecords(file, reading), {
      counts,
      signal,
      folders,
      onDone: (done) =>
        onProgress({
          done,
          of: total,
        }),
    });
  }

  private async mergePlan(
    plan: ImportPlan,
    withFolders: boolean,
    counts: MergeCounts,
    { signal, onProgress }: { signal: AbortSignal; onProgress: OnProgress },
  ): Promise<Result<null>> {
    counts.refuse(plan.refused);
    const used = new Set(plan.records.map(({ folder }) => folder));
    const folders = withFolders ? plan.folders.filter(({ id }) => used.has(id)) : [];
    const merged = await mergeShelves({ folders, topics: [], searches: [], words: [] }, this.store);
    if (!merged.ok) return merged;
    counts.addShelves(merged.value);
    return this.mergeRecords(inBatches(plan.records), {
      counts,
      signal,
      folders: merged.value.folders,
      onDone: (done) =>
        onProgress({
          done,
          of: plan.records.length,
        }),
    });
  }

  private async mergeRecords(
    source: AsyncIterable<readonly Read<ClipRecord>[]>,
    wish: {
      readonly counts: MergeCounts;
      readonly signal: AbortSignal;
      readonly folders: ReadonlyMap<string, string>;
      readonly onDone: (done: number) => void;
    },
  ): Promise<Result<null>> {
    const merger = await openMerger((folder) => wish.folders.get(folder) ?? '', this.store);
    if (!merger.ok) return merger;
    let [done, chars] = [0, 0];
    let batch: Extract<Read<ClipRecord>, { ok: true }>[] = [];
    // nb. One batch is written while the next is read: the database works in a process of its own.
    let writing: Promise<Result<null>> = Promise.resolve({ ok: true, value: null });
    const flush = async (): Promise<Result<null>> => {
      const taken = batch;
      [batch, chars] = [[], 0];
      const packed = merger.value.pack(taken.map(({ value }) => value));
      const before = await writing;
      if (!before.ok) return before;
      wish.signal.throwIfAborted();
      writing = write(taken, packed);
      return before;
    };
    const write = async (taken: typeof batch, packed: PackedBodies): Promise<Result<null>> => {
      const merged = await merger.value.merge(
        taken.map(({ value }) => value),
        packed,
      );
      if (!merged.ok) return merged;
      wish.counts.addClips(merged.value, taken);
      done += taken.length;
      wish.onDone(done);
      return { ok: true, value: null };
    };
    try {
      const read = await this.readBatches(source, wish.counts, (record) => {
        batch.push(record);
        chars += record.value.text.length + record.value.html.length;
        return batch.length >= BATCH || chars >= BATCH_CHARS ? flush() : null;
      });
      if (!read.ok) return read;
      const last = batch.length > 0 ? await flush() : read;
      return last.ok ? writing : last;
    } finally {
      // What was begun is ended before it is told how far it came.
      await writing;
    }
  }

  private async readBatches(
    source: AsyncIterable<readonly Read<ClipRecord>[]>,
    counts: MergeCounts,
    take: (record: Extract<Read<ClipRecord>, { ok: true }>) => Promise<Result<null>> | null,
  ): Promise<Result<null>> {
    for await (const records of source) {
      for (const record of records) {
        if (!record.ok) {
          counts.refuse([record]);
          continue;
        }
        const flushed = await take(record);
        if (flushed && !flushed.ok) return flushed;
      }
    }
    return { ok: true, value: null };
  }

  /** One thing at a time, and every end an answer. */
  private run<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Answer<T>> {
    const going = new AbortController();
    const running = this.queue.then(async (): Promise<Answer<T>> => {
      this.going = going;
      try {
        const done = await work(going.signal);
        return done.ok ? done : { ok: false, trouble: done.problem };
      } catch (error) {
        return { ok: false, trouble: toTrouble(error, going.signal) };
      } finally {
        this.going = null;
      }
    });
    this.queue = running;
    return running;
  }
}

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

function toTrouble(error: unknown, signal: AbortSignal): KeepTrouble {
  if (signal.aborted) return 'cancelled';
  if (error instanceof FileRefusal) return error.problem;
  // A file that was changed or taken away under us.
  if (error instanceof DOMException) return 'broken';
  console.error('Quwen:', error);
  return 'unexpected';
}

function toPreview(
  { kind, records, folders, refused, repeated }: ImportPlan,
  fresh: readonly ClipRecord[],
): AddressPreview {
  return {
    kind,
    refused,
    repeated,
    fresh: fresh.length,
    known: records.length - fresh.length,
    folders: folders.map(({ name }) => name),
    first: fresh.slice(0, SHOWN_TITLES).map(({ title }) => title),
  };
}

async function* inBatches(records: readonly ClipRecord[]): AsyncGenerator<Read<ClipRecord>[]> {
  for (let at = 0; at < records.length; at += BATCH)
    yield await Promise.resolve(
      records
        .slice(at, at + BATCH)
        .map((value, index) => ({ ok: true as const, line: at + index + 1, value })),
    );
}

/** Milliseconds between two reports of how far a work has come. */
const PROGRESS_MS = 80;

/** Every so often, and at the end: each report is a message to the page. */
function spaced(onProgress: OnProgress): OnProgress {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS && progress.done < progress.of) return;
    last = now;
    onProgress(progress);
  };
}
