/**
 * Dictionary, segmenter and grammar, as a script of its own that the background loads when a page needs names: most of what it is
 * started for needs none, and it is started for every click. See entrypoints/background/recogniser.ts.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDictionary, type Dictionary, type PackedDictionary } from '../lib/dictionary';
import type { Analysis, ReaderWord, Segmenter, ZoneFacts } from '../lib/model';
import { analyse } from '../lib/recognise';
import { zoneFactsOf } from '../lib/recognise/zone-facts';
import { findPlaces } from '../lib/recognise/zone-places';
import { awakeSegmenter, loadSegmenter } from '../lib/segmenter';

/** What the script leaves behind. */
export interface Recogniser {
  /** Finds what a text mentions; waits for the segmenter where `wait` says so, and does with what is awake otherwise. */
  analyse(text: string, words: readonly ReaderWord[], wait: boolean): Promise<Analysis>;
  /** Where the zones of an analysis lie, province first, most mentioned first. */
  placesOf(analysis: Analysis): Promise<string[]>;
  isAwake(): boolean;
  /** Starts the segmenter, which keeps the context busy for some 300 ms. */
  wake(): void;
  /** What the dictionary says of a zone; null where it does not know it. */
  describeZone(canonical: string): Promise<ZoneFacts | null>;
}

let loading: Promise<Dictionary> | undefined;

export default defineUnlistedScript((): void => {
  const recogniser: Recogniser = {
    async analyse(text, readerWords, wait) {
      const [dictionary, segment] = await Promise.all([
        loadDictionary(),
        wait ? loadSegmenter().catch(withoutSegmenter) : awakeSegmenter(),
      ]);
      // Where the segmenter does not start or stumbles, dictionary and grammar find what they can.
      try {
        return analyse(text, { dictionary, segment, readerWords });
      } catch (error) {
        if (!segment) throw error;
        return analyse(text, { dictionary, segment: withoutSegmenter(error), readerWords });
      }
    },
    placesOf: async (analysis) => findPlaces(analysis, await loadDictionary()),
    isAwake: () => awakeSegmenter() !== undefined,
    wake: () => void loadSegmenter().catch(withoutSegmenter),
    describeZone: async (canonical) => zoneFactsOf(canonical, await loadDictionary()),
  };
  Object.assign(globalThis, { quwenRecogniser: recogniser });
});

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

function withoutSegmenter(error: unknown): Segmenter | undefined {
  console.warn('Quwen: no segmenter:', error);
  return undefined;
}
