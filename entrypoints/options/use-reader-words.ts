import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WordsKnowledge } from '../../components/options/ReaderWords';
import { sendToBackground } from '../../lib/messages';
import type { Problem, ReaderWord } from '../../lib/model';
import { watchWords } from '../../lib/store';

/** The reader's own dictionary, kept up to date, and the verbs on it: each answers with its problem, or null. */
export function useReaderWords() {
  const [dictionary, setDictionary] = useState<WordsKnowledge>({ is: 'asking' });
  const [attempt, setAttempt] = useState(0);
  useEffect(
    () =>
      watchWords(
        (words) => setDictionary({ is: 'known', words }),
        (problem) => setDictionary({ is: 'unreadable', problem }),
      ),
    [attempt],
  );
  const retry = useCallback(() => {
    setDictionary({ is: 'asking' });
    setAttempt((before) => before + 1);
  }, []);
  return { dictionary, retry };
}

/** By way of the background, which has every open page read again. A name that is none is word-refused. */
export async function teach(word: Pick<ReaderWord, 'kind' | 'name'>): Promise<Problem | null> {
  const added = await sendToBackground('addWord', { kind: word.kind, name: word.name }).catch(toUnexpected);
  if (added.ok) return null;
  return added.problem === 'draft-refused' ? 'word-refused' : added.problem;
}

export async function unteach({ id }: ReaderWord): Promise<Problem | null> {
  const removed = await sendToBackground('removeWord', { id }).catch(toUnexpected);
  return removed.ok ? null : removed.problem;
}

function toUnexpected(error: unknown) {
  console.error('Quwen:', error);
  return { ok: false, problem: 'unexpected' } as const;
}
