/** Clippings on their way from the list to a folder, as a drag carries them: ids, under a type that nothing else takes. */

export const DRAGGED_CLIPS_TYPE = 'application/x-quwen-clips';

/** What a drag is given under DRAGGED_CLIPS_TYPE. */
export function toDraggedClips(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

/** The ids of a drag; none where it carries anything else. Never throws: any page can be dragged from. */
export function fromDraggedClips(data: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(data);
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : [];
  } catch {
    return [];
  }
}
