import { useCallback, useState } from 'preact/hooks';
import { toReaderLook, type ReaderLook } from '../../../lib/view/reader-look';

const KEY = 'quwen-reader-look';

/** The look of the reader. nb. In localStorage, which answers at once: a text that changes its size while it is read would jump. */
export function useLook(): readonly [ReaderLook, (look: ReaderLook) => void] {
  const [look, setLook] = useState(readLook);
  const keep = useCallback((next: ReaderLook) => {
    setLook(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch (error) {
      // What cannot be remembered holds for this page.
      console.error('Quwen:', error);
    }
  }, []);
  return [look, keep];
}

function readLook(): ReaderLook {
  try {
    return toReaderLook(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return toReaderLook(null);
  }
}
