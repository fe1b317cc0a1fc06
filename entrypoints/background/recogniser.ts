/**
 * The one dictionary and the one segmenter, made when the first page needs them. Nothing here is state that matters: the
 * browser may stop the background at any time, and the next page makes them again.
 */
import { readDictionary, type Dictionary, type PackedDictionary } from '../../lib/dictionary';
import type { Analysis, Recognition, Segmenter, ZoneFacts } from '../../lib/model';
import { analyse } from '../../lib/recognise';
import { zoneFactsOf } from '../../lib/recognise/zone-facts';
import { awakeSegmenter, loadSegmenter } from '../../lib/segmenter';
import { readWords } from '../../lib/store';

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
  return analyseWith(text, await loadSegmenter().catch(withoutSegmenter));
}

/** The same for a page that waits to be painted: with `wait: false` at once, by whatever is awake. */
export async function recogniseText(text: string, wait: boolean): Promise<Recognition> {
  const segment = awakeSegmenter();
  if (wait || segment) return { analysis: await analyseText(text), isFinal: true };
  const analysis = await analyseWith(text, undefined);
  // nb. Only now: waking it keeps this context busy for some 300 ms, and the page would wait for its answer.
  setTimeout(() => void loadSegmenter().catch(withoutSegmenter));
  return { analysis, isFinal: false };
}

/** What the dictionary says of a zone; null where it does not know it. */
export async function describeZone(canonical: string): Promise<ZoneFacts | null> {
  return zoneFactsOf(canonical, await loadDictionary());
}

async function analyseWith(text: string, segment: Segmenter | undefined): Promise<Analysis> {
  // A collection that cannot be read is told of when something is clipped; names are found all the same.
  const [dictionary, words] = await Promise.all([loadDictionary(), readWords()]);
  const readerWords = words.ok ? words.value : [];
  try {
    return analyse(text, { dictionary, segment, readerWords });
  } catch (error) {
    if (!segment) throw error;
    return analyse(text, { dictionary, segment: withoutSegmenter(error), readerWords });
  }
}

function withoutSegmenter(error: unknown): undefined {
  console.warn('Quwen: no segmenter:', error);
  return undefined;
}
