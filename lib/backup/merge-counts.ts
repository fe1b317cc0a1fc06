import type { ClipRecord, ClipsMerged, ShelvesMerged } from '../store';
import type { KeepTrouble, Merged } from '../model';
import type { Read, Refused } from './read-backup';

/** What a restoring has come to so far. */
export class MergeCounts {
  private readonly added: string[] = [];
  private readonly refused: Refused[] = [];
  private merged = 0;
  private unchanged = 0;
  private others = 0;

  refuse(refused: readonly Refused[]): void {
    for (const { line, why, about } of refused) this.refused.push({ line, why, about });
  }

  addShelves({ added, conflicts }: ShelvesMerged): void {
    this.others += added;
    // nb. By its own line it is not known any more, and its name tells better which it is.
    this.refuse(conflicts.map(({ name }) => ({ line: 0, why: 'conflict', about: name })));
  }

  addClips(done: ClipsMerged, records: readonly Extract<Read<ClipRecord>, { ok: true }>[]): void {
    this.added.push(...done.added);
    this.merged += done.merged;
    this.unchanged += done.unchanged;
    for (const at of done.conflicts) {
      const record = records[at];
      if (record) this.refuse([{ line: record.line, why: 'conflict', about: record.value.title }]);
    }
  }

  toMerged(trouble: KeepTrouble | null): Merged {
    const { added, merged, unchanged, refused, others } = this;
    return { report: { added: added.length, merged, unchanged, refused, others }, trouble, added };
  }
}
