/** Hands the words of the reader's language to every view, so that views need no browser API and tests bring their own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../lib/view/words';

export const WordsContext = createContext<Words | null>(null);

/** Throws outside a WordsContext.Provider: a view without words is a fault of ours. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no WordsContext.Provider around this view');
  return words;
}
