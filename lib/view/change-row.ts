import type { BulkChange, FoundClip } from '../model';

/**
 * A line of a list as it will be once a change has been written, to be shown at once. What the change does to the result (it
 * leaves the list, or comes elsewhere) is told by the search that follows.
 */
export function changeRow(row: FoundClip, change: BulkChange): FoundClip {
  const { clip } = row;
  switch (change.do) {
    case 'state':
      return { ...row, clip: { ...clip, state: change.state } };
    case 'star':
      return { ...row, clip: { ...clip, starred: change.starred } };
    case 'move':
      return { ...row, clip: { ...clip, folder: change.folder } };
    case 'tag': {
      const gone = new Set(change.remove);
      const tags = [...new Set([...clip.tags.filter((tag) => !gone.has(tag)), ...change.add])];
      return { ...row, clip: { ...clip, tags } };
    }
    case 'bin':
    case 'restore':
      return row;
  }
}
