/**
 * The one dictionary and the one segmenter, made when the first page needs them. Nothing here is state that matters: the
 * browser may stop the background at any time, and the next page makes them again.
 */
import packed from 'virtual:quwen/dictionary';
import { readDictionary, type Dictionary } from '../../lib/dictionary';
import type { Analysis, Segmenter } from '../../lib/model';
import { analyse } from '../../lib/recognise';
import { loadSegmenter } from '../../lib/segmenter';

let dictionary: Dictionary | undefined;

/** Finds what a text mentions. Where the segmenter does not start or stumbles, dictionary and grammar find what they can. */
export async function analyseText(text: string): Promise<Analysis> {
  dictionary ??= readDictionary(packed);
  const segment = await loadSegmenter().catch(withoutSegmenter);
  try {
    return analyse(text, { dictionary, segment });
  } catch (error) {
    if (!segment) throw error;
    return analyse(text, { dictionary, segment: withoutSegmenter(error) });
  }
}

function withoutSegmenter(error: unknown): Segmenter | undefined {
  console.warn('Quwen: no segmenter:', error);
  return undefined;
}
