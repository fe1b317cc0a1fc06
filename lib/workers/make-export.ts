/** What the export worker does, apart from where it runs: reads clippings some at a time and has them written as a file. */
import { EXPORT_FORMATS, holdsHtml, type WrittenForm } from '../export';
import type { ExportedClip, Put, WriteFile } from '../export/format';
import { EXPORT_BATCH } from '../limits';
import type { FullClip, Problem, Progress, Result } from '../model';

export interface ExportRequest {
  readonly form: WrittenForm;
  /** Clippings, in the order in which they are to stand in the file. */
  readonly ids: readonly string[];
  /** What the file is called inside, where it has a place for it. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

export interface MadeExport {
  readonly blob: Blob;
  /** Clippings in it: one that has been deleted for good meanwhile is passed over. */
  readonly count: number;
}

/** What the work needs of its surroundings. */
export interface ExportSources {
  /** @param withHtml without it, `html` is empty */
  readClips(ids: readonly string[], withHtml: boolean): Promise<Result<readonly FullClip[]>>;
  /** Names of the folders by their ids. */
  readFolderNames(): Promise<Result<ReadonlyMap<string, string>>>;
  /** What tells the topics of a clipping. */
  readTopicFinder(): Promise<Result<(clip: FullClip) => readonly string[]>>;
  writerOf(form: WrittenForm): Promise<WriteFile>;
}

/** Bytes of a file that are handed to the browser at a time, which may keep them on disk. */
const BLOB_STEP = 4_000_000;

/** Makes a file. Never rejects: a store that cannot be read is its own problem, all else is `unexpected`. */
export async function makeExport(
  { form, ids, title, madeAt }: ExportRequest,
  sources: ExportSources,
  onProgress: (progress: Progress) => void,
): Promise<Result<MadeExport>> {
  const failure: { problem: Problem | null } = { problem: null };
  let count = 0;
  const take = <T>(result: Result<T>): T => {
    if (result.ok) return result.value;
    failure.problem = result.problem;
    throw new Error(result.problem);
  };
  async function* batches(): AsyncGenerator<readonly ExportedClip[]> {
    const folders = take(await sources.readFolderNames());
    const topicsOf = take(await sources.readTopicFinder());
    // nb. While one batch is written the next is read: a database answers from another process.
    const read = (at: number) =>
      at < ids.length ? sources.readClips(ids.slice(at, at + EXPORT_BATCH), holdsHtml(form)) : null;
    let next = read(0);
    for (let at = 0; next !== null; at += EXPORT_BATCH) {
      const clips = take(await next);
      next = read(at + EXPORT_BATCH);
      yield clips.map((clip) => toExported(clip, folders.get(clip.folder) ?? '', topicsOf));
      count += clips.length;
      onProgress({ done: Math.min(at + EXPORT_BATCH, ids.length), of: ids.length });
    }
  }
  try {
    const file = new FileParts(mimeOf(form));
    const write = await sources.writerOf(form);
    await write({ batches: batches(), count: ids.length, title, madeAt }, file.put);
    return { ok: true, value: { blob: file.toBlob(), count } };
  } catch (error) {
    if (failure.problem === null) console.error('Quwen:', error);
    return { ok: false, problem: failure.problem ?? 'unexpected' };
  }
}

/** nb. Topics take as long to find as a clipping to read, and not every format names them. */
function toExported(
  clip: FullClip,
  folderName: string,
  topicsOf: (clip: FullClip) => readonly string[],
): ExportedClip {
  let topics: readonly string[] | null = null;
  return {
    ...clip,
    folderName,
    get topics() {
      topics ??= topicsOf(clip);
      return topics;
    },
  };
}

function mimeOf(form: WrittenForm): string {
  return EXPORT_FORMATS.find(({ id }) => id === form)?.mime ?? 'text/plain;charset=utf-8';
}

/** The parts of a file as they come, each segment growing on its own. */
class FileParts {
  private readonly segments = new Map<number, { done: Blob[]; open: BlobPart[]; size: number }>();

  constructor(private readonly mime: string) {}

  readonly put: Put = (part, at = 0) => {
    const segment = this.segments.get(at) ?? { done: [], open: [], size: 0 };
    this.segments.set(at, segment);
    segment.open.push(part);
    segment.size += part.length;
    if (segment.size < BLOB_STEP) return;
    segment.done.push(new Blob(segment.open));
    segment.open = [];
    segment.size = 0;
  };

  toBlob(): Blob {
    const inOrder = [...this.segments].toSorted(([one], [other]) => one - other);
    return new Blob(
      inOrder.flatMap(([, { done, open }]) => [...done, ...open]),
      { type: this.mime },
    );
  }
}
