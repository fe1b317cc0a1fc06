/** Writes files in tests as the worker does, and hands them over whole. */
import type { ExportedClip, WriteFile } from '../../lib/export/format';

/** 01:30 UTC is 09:30 in China. */
export const MADE_AT = Date.UTC(2026, 6, 27, 1, 30);

export async function writeBytes(
  write: WriteFile,
  clips: readonly ExportedClip[],
  { batch = 2, title = '北斗剪报' } = {},
): Promise<Uint8Array> {
  const segments = new Map<number, (string | Uint8Array<ArrayBuffer>)[]>();
  const batches = Array.from({ length: Math.ceil(clips.length / batch) }, (_, at) =>
    clips.slice(at * batch, (at + 1) * batch),
  );
  await write({ batches, count: clips.length, title, madeAt: MADE_AT }, (part, segment = 0) => {
    segments.set(segment, [...(segments.get(segment) ?? []), part]);
  });
  const parts = [...segments].toSorted(([one], [other]) => one - other).flatMap(([, each]) => each);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** nb. A byte order mark stays, as a character. */
export async function writeText(
  write: WriteFile,
  clips: readonly ExportedClip[],
  options?: { readonly batch?: number; readonly title?: string },
): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await writeBytes(write, clips, options),
  );
}
