import { useEffect, useRef, useState } from 'preact/hooks';
import { UNDO_MS } from '../../lib/limits';
import type { ClipOutcome } from '../../lib/model';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { Failure } from '../PageView';
import { useWords } from '../words-context';
import type { ClipNoteProps } from './clip-note-props';
import { onEscape } from './on-escape';
import { KeptOutcome, ManyOutcomes, OneOutcome } from './ClipOutcomes';
import { idsToTakeBack, outcomesInWords } from '../../lib/view/outcome-words';
import { useHold } from './use-hold';

/**
 * What came of a clip. It goes by itself after UNDO_MS unless the reader is at it; a failure stays until it is closed, for it
 * asks for something to be done, and so does what the reader has asked for.
 */
export function ClipNote(props: ClipNoteProps) {
  const { id, told, problem, onCloseNote } = props;
  const { t } = useWords();
  const [isHeld, setHeld] = useState(false);
  const hold = useHold(setHeld);
  const root = useRef<HTMLElement>(null);
  const isAskedFor = told.is === 'kept';
  const goes = told.is !== 'failed' && !isAskedFor && problem === null && !isHeld;
  // nb. A new function with each state of the page would start the clock anew.
  const close = useRef(onCloseNote);
  close.current = onCloseNote;
  useEffect(() => {
    if (!goes) return undefined;
    const timer = setTimeout(() => close.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [id, goes]);
  useEffect(() => {
    if (isAskedFor) root.current?.querySelector<HTMLElement>('.annotation-note')?.focus();
  }, [id, isAskedFor]);
  const leave = () => {
    // nb. Gone with the note, the focus would be the page's again, at its top.
    const beside = root.current?.parentElement?.querySelector<HTMLElement>('.clipped, .clip-button, .pill');
    onCloseNote();
    beside?.focus({ preventScroll: true });
  };

  return (
    <section class="clip-note" ref={root} aria-label={t('clipNoteLabel')} {...onEscape(leave)} {...hold}>
      {told.is === 'failed' ? (
        <Failure
          title={t(told.what === 'word' ? 'wordFailed' : 'clipFailed')}
          problem={told.problem}
          onRetry={told.canRetry ? props.onRetryClip : undefined}
        />
      ) : (
        <>
          {told.is === 'undone' && <p class="clip-note-head">{told.words}</p>}
          {told.is === 'kept' && <KeptOutcome {...props} clip={told.clip} />}
          {told.is === 'clipped' && <Outcomes {...props} outcomes={told.outcomes} />}
          {problem && (
            <p class="trouble" role="alert">
              {t(PROBLEM_WORDS[problem])}
            </p>
          )}
        </>
      )}
      <IconButton icon="close" label={t('close')} class="clip-note-close" onClick={leave} />
    </section>
  );
}

function Outcomes(props: ClipNoteProps & { outcomes: readonly ClipOutcome[] }) {
  const { outcomes, onUndo } = props;
  const words = useWords();
  const { t } = words;
  const undoable = idsToTakeBack(outcomes);
  const [only, ...others] = outcomes;
  const undo = undoable.length > 0 && (
    <button type="button" class="text-button clip-undo" onClick={() => onUndo(undoable)}>
      {t('undo')}
    </button>
  );
  return (
    <>
      <p class="clip-note-head">
        <Icon name="check" />
        <span>{outcomesInWords(outcomes, words)}</span>
        {undo}
      </p>
      {only && others.length === 0 ? (
        <OneOutcome {...props} outcome={only} />
      ) : (
        <ManyOutcomes {...props} outcomes={outcomes} />
      )}
    </>
  );
}
