import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PlacedPassage } from '../../../components/reader/article-data';
import type { Rect } from '../../../lib/view/place-card';
import { isInSight, marksOfPassage, mentionOf, passageOf } from './article-places';

interface Pane {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The card of a passage: it comes up by a click on the passage, and for its note when it has just been marked. */
export function usePassageCard(passages: readonly PlacedPassage[], { sheet, scroller }: Pane) {
  const [shown, setShown] = useState<{ id: string; isNew: boolean } | null>(null);
  const [rects, setRects] = useState<readonly Rect[]>([]);
  const id = shown?.id ?? null;
  const open = useCallback((passage: string, isNew: boolean) => setShown({ id: passage, isNew }), []);
  const close = useCallback(() => {
    setShown(null);
    // nb. Gone with the card, the focus would be nowhere; where it is elsewhere it stays.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.reader-card'))
      scroller.current?.focus({ preventScroll: true });
  }, [scroller]);

  useEffect(() => {
    const [article, pane] = [sheet.current, scroller.current];
    if (id === null || !article || !pane) return undefined;
    const over = new AbortController();
    const look = () => {
      const places = marksOfPassage(article, id).flatMap((mark) => [...mark.getClientRects()]);
      // It goes away with its passage, unless its note is being written.
      const isHeld = document.activeElement?.closest('.passage-card') !== null;
      if (places.length === 0 || isHeld || isInSight(places, pane)) setRects(places);
      else close();
    };
    look();
    pane.addEventListener('scroll', look, { signal: over.signal, passive: true });
    window.addEventListener('resize', look, over);
    return () => over.abort();
    // nb. A passage that was just marked stands in the text when the passages have been read again.
  }, [id, passages, sheet, scroller, close]);

  useEffect(() => {
    const article = sheet.current;
    if (!article) return undefined;
    const over = new AbortController();
    article.addEventListener(
      'click',
      ({ target }) => {
        const isSelecting = document.getSelection()?.isCollapsed === false;
        const passage = mentionOf(target) === null && !isSelecting ? passageOf(target) : null;
        setShown(passage === null ? null : { id: passage, isNew: false });
      },
      over,
    );
    return () => over.abort();
  }, [sheet]);

  const placed = passages.find(({ passage }) => passage.id === id);
  return {
    card: shown && placed && rects.length > 0 ? { placed, rects, isNew: shown.isNew } : null,
    open,
    close,
  };
}
