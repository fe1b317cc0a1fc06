/** Undoing a clip, a moment after it. */
import type { Clip, Result } from '../model';
import { attempt } from './attempt';
import { withoutUntil } from './clip-keys';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { removeRows, removingTables } from './remove-clips';
import { nextRevision } from './revisions';

/**
 * Takes clips back: a clipping goes to the bin; the version that a clip put there (TextChange.earlier) becomes what its clipping says
 * again, and with it whether it was read. All else that is the reader's own stays. Answers with the number taken back.
 */
export function takeBackClips(
  ids: readonly string[],
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', removingTables(store), async () => {
      // One for all that changes: who has seen it has seen all of it.
      const revision = await nextRevision(store);
      let taken = 0;
      for (const id of new Set(ids)) {
        const clip = await store.clips.get(id);
        if (!clip) continue;
        const living = await findLiving(store, clip);
        if (living) await putVersionBack(store, clip, living, revision);
        else if (clip.deletedAt === null)
          await store.clips.put({
            ...clip,
            deletedAt: now,
            changedAt: now,
            revision,
          });
        else continue;
        taken += 1;
      }
      return taken;
    }),
  );
}

/** The clipping that an earlier version in the bin is of; undefined for any other clipping. */
async function findLiving(store: QuwenDatabase, { address, deletedAt }: Clip): Promise<Clip | undefined> {
  const key = withoutUntil(address);
  return deletedAt === null || key === address ? undefined : store.clips.where('address').equals(key).first();
}

async function putVersionBack(
  store: QuwenDatabase,
  version: Clip,
  living: Clip,
  revision: number,
): Promise<void> {
  const [text, body, sketch, trace] = await Promise.all([
    store.texts.get(version.id),
    store.bodies.get(version.id),
    store.traces.get(version.id),
    store.traces.get(living.id),
  ]);
  const { id, address, note, tags, starred, folder, changedAt, deletedAt } = living;
  const own = { id, address, note, tags, starred, folder, changedAt, deletedAt };
  await Promise.all([
    store.clips.put({ ...version, ...own, revision, textRevision: revision }),
    text && store.texts.put({ ...text, id }),
    body && store.bodies.put({ ...body, id }),
    trace && sketch && store.traces.put({ ...trace, marks: sketch.marks, sketch: sketch.sketch }),
  ]);
  await removeRows(store, [version.id], revision);
}
