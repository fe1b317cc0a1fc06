/**
 * The one dictionary and the one segmenter, made when the first page needs them. Nothing here is state that matters: the
 * browser may stop the background at any time, and the next page makes them again.
 */
import { readDictionary, type Dictionary, type PackedDictionary } from '../../lib/dictionary';
import type { Analysis, Segmenter } from '../../lib/model';
import { analyse } from '../../lib/recognise';
import { loadSegmenter } from '../../lib/segmenter';

let loading: Promise<Dictionary> | undefined;

/** The dictionary, from the file that the build made of seeds/ (see wxt.config.ts). A later call tries again. */
function loadDictionary(): Promise<Dictionary> {
  loading ??= fetch('/dictionary.json')
    .then((response): Promise<PackedDictionary> => response.json())
    .then((packed) => readDictionary(packed))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Finds what a text mentions. Where the segmenter does not start or stumbles, dictionary and grammar find what they can. */
export async function analyseText(text: string): Promise<Analysis> {
  const [dictionary, segment] = await Promise.all([
    loadDictionary(),
    loadSegmenter().catch(withoutSegmenter),
  ]);
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
