import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface NoteDraft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Keeps what was written, if anything was; to be called when the field is left. */
  readonly keep: () => void;
  /** The note as it is to be stored, for who stores it with something else. */
  readonly take: () => string;
  /** From now on nothing is kept. */
  readonly drop: () => void;
}

/**
 * A note while it is written. It is also kept when the view goes away, and when the page is hidden or closed: then the field may
 * never be left. Another window may write the same note meanwhile: where nothing was written here, theirs is shown; where both
 * wrote, both are kept, theirs first.
 * @param note as it is stored now
 */
export function useNoteDraft(note: string, onNote: (note: string) => void): NoteDraft {
  const [text, setText] = useState(note);
  /** What the writing here began with, and what was given to be stored last. */
  const base = useRef(note);
  const given = useRef<string | null>(null);
  const isDropped = useRef(false);

  useEffect(() => {
    if (text === base.current) setText(note);
    else if (note !== text && note !== given.current) return;
    base.current = note;
  }, [note]);

  const isWritten = () => !isDropped.current && text !== base.current;
  const take = (): string => {
    if (!isWritten()) return note;
    const isOnTop = note === base.current || note === given.current || text.includes(note);
    const taken = isOnTop ? text : `${note}\n\n${text}`;
    given.current = taken;
    if (taken !== text) setText(taken);
    return taken;
  };
  const keep = () => {
    if (isWritten()) onNote(take());
  };
  useAtEnd(keep);

  return {
    text,
    setText,
    keep,
    take,
    drop: () => {
      isDropped.current = true;
    },
  };
}

/** Calls `work`, as it is then, when the view goes away, and whenever the page is hidden, which may be the last that is heard of it. */
function useAtEnd(work: () => void): void {
  const latest: RefObject<() => void> = useRef(work);
  latest.current = work;
  useEffect(() => {
    const over = new AbortController();
    const end = () => latest.current?.();
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') end();
      },
      over,
    );
    window.addEventListener('pagehide', end, over);
    return () => {
      over.abort();
      end();
    };
  }, []);
}
