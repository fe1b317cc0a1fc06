import { useCallback, useMemo } from 'preact/hooks';
import type { BulkChange, Clip, FullClip, Problem, Result, Span } from '../../../lib/model';
import { toPassage } from '../../../lib/passages/to-passage';
import {
  addPassage,
  annotateClip,
  changeClips,
  changePassage,
  putBack,
  putPassage,
  removePassage,
} from '../../../lib/store';
import type { Words } from '../../../lib/view/words';

interface Telling {
  readonly words: Words;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
  /** Has the clipping read again. */
  readonly refresh: () => void;
}

/** What the reader does to the clipping that is open: written, shown, told with a way back where something goes. */
export function useReaderChanges(clip: FullClip | null, { words: { t }, tell, onProblem, refresh }: Telling) {
  const id = clip?.id ?? '';
  const text = clip?.text ?? '';
  const title = clip?.title.trim() ?? '';

  const isDone = useCallback(
    <T>(result: Result<T>): result is { ok: true; value: T } => {
      refresh();
      if (!result.ok) onProblem(result.problem);
      return result.ok;
    },
    [refresh, onProblem],
  );

  const change = useCallback(
    async (wanted: BulkChange) => {
      const before = await changeClips([id], wanted, Date.now());
      if (!isDone(before)) return;
      const isGoing = wanted.do === 'bin' || wanted.do === 'restore';
      if (!isGoing) return;
      const undo = async () => {
        isDone(await putBack(before.value));
      };
      const name = title || t('clipNoTitle');
      tell(t(wanted.do === 'bin' ? 'readerBinned' : 'readerRestored', name), () => void undo());
    },
    [id, title, t, tell, isDone],
  );

  const was = useMemo(
    () => ({ note: clip?.note ?? '', tags: clip?.tags ?? [] }),
    [clip?.note, JSON.stringify(clip?.tags)],
  );
  const annotate = useCallback(
    async ({ note, tags }: Pick<Clip, 'note' | 'tags'>) => {
      isDone(await annotateClip(id, { note, tags, was }, Date.now()));
    },
    [id, was, isDone],
  );

  /** Marks a span of the text; answers with the passage's id, or null where it could not be marked, which is told. */
  const mark = useCallback(
    async (span: Span): Promise<string | null> => {
      const words = toPassage(text, span);
      if (words === null) {
        tell(t('readerPassageTooLong'));
        return null;
      }
      const added = await addPassage({ clipId: id, ...words, note: '' }, Date.now());
      return isDone(added) ? added.value.id : null;
    },
    [id, text, t, tell, isDone],
  );

  const notePassage = useCallback(
    async (passage: string, note: string) => {
      isDone(await changePassage(passage, note, Date.now()));
    },
    [isDone],
  );

  const erasePassage = useCallback(
    async (passage: string) => {
      const gone = await removePassage(passage, Date.now());
      if (!isDone(gone)) return;
      const undo = async () => {
        isDone(await putPassage(gone.value, Date.now()));
      };
      tell(t('readerRemoved'), () => void undo());
    },
    [t, tell, isDone],
  );

  return { change, annotate, mark, notePassage, erasePassage };
}
