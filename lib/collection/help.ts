/** What helps the search and is not waited for: jieba, and the dictionary's names of zones and companies. */
import { readDictionary, type Dictionary, type PackedDictionary } from '../dictionary';
import { awakeSegmenter, loadSegmenter } from '../segmenter';
import type { Help } from './answers';

export interface LazyHelp extends Pick<Help, 'segmenter' | 'namesOf'> {
  /** Notes what is wanted. */
  wish(what: 'names' | 'segmenter'): void;
  /** Loads what is wanted and not there yet; rejects where the browser will not. */
  fulfil(): Promise<void>;
}

export function createHelp(fold: (text: string) => string): LazyHelp {
  const wishes = new Set<'names' | 'segmenter'>();
  let dictionary: Dictionary | undefined;

  return {
    segmenter: awakeSegmenter,
    namesOf(word) {
      if (!dictionary) return [];
      const { zones, companies, listedCompanies } = dictionary;
      // The tables write names as they are printed, TCL, and with the long dash; the search folds them.
      const entries = [word, word.toUpperCase(), word.replaceAll('-', '—')].flatMap((name) => [
        zones.get(name),
        companies.get(name),
        listedCompanies.get(name),
      ]);
      return [...new Set(entries.flatMap((entry) => (entry ? [fold(entry.canonical)] : [])))];
    },
    wish: (what) => void wishes.add(what),
    async fulfil() {
      if (wishes.delete('names')) dictionary ??= await loadDictionary();
      if (wishes.delete('segmenter')) await loadSegmenter();
    },
  };
}

async function loadDictionary(): Promise<Dictionary> {
  const response = await fetch('/dictionary.json');
  const packed: PackedDictionary = await response.json();
  return readDictionary(packed);
}
