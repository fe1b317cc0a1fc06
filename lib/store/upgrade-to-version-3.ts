import type { Transaction } from 'dexie';
import type { Clip } from '../model';

/** A clipping as version 2 wrote it: read or not. */
type ClipOf2 = Clip & { readonly read?: boolean };

/** What version 2 did not know of a clipping. No analysis is of version 0: the rebuild finds these, and where their zones lie. */
const UNKNOWN = {
  starred: false,
  folder: '',
  places: [],
  analysisVersion: 0,
  revision: 1,
  textRevision: 1,
} as const satisfies Partial<Clip>;

/** Runs in the transaction that upgrades: all of it happens, or the database stays what it was. */
export async function upgradeToVersion3(transaction: Transaction): Promise<void> {
  await transaction
    .table<ClipOf2, string>('clips')
    .toCollection()
    .modify(({ read, ...clip }, row) => {
      row.value = { ...clip, ...UNKNOWN, state: read ? 'done' : 'unread', changedAt: clip.updatedAt };
    });
}
