import * as v from 'valibot';
import type { Analysis } from '../model';
import { toClipFacts, type ClipRecord } from '../store';
import { ClipShape } from './record-shapes';
import { toSoundAnalysis } from './sound-analysis';

/** There is none yet: who looks for analyses that are out of date (listStale) makes it. */
const NO_ANALYSIS: Analysis = { version: 0, articles: [], mentions: [] };

/**
 * A clipping from a line of a backup, or undefined where it has not its shape. What is derived is not believed: the names and sums
 * are counted anew from the analysis, and an analysis that does not hold on this text is left to be made again.
 */
export function toClipRecord(value: unknown): ClipRecord | undefined {
  const result = v.safeParse(ClipShape, value, { abortEarly: true });
  if (!result.success) return undefined;
  const { analysis: given, places, ...clip } = result.output;
  const sound = toSoundAnalysis(given, clip.text);
  const analysis = sound ?? NO_ANALYSIS;
  return {
    ...clip,
    ...toClipFacts(analysis),
    places: sound === null ? [] : places,
    analysis,
    passages: clip.passages.map((passage) => ({ ...passage, clipId: clip.id })),
  };
}
