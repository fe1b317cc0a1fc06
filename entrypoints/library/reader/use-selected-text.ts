import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleData } from '../../../components/reader/article-data';
import { selectedIn } from './article-places';

export type SelectedText = NonNullable<ReturnType<typeof selectedIn>>;

/** How long a selection made by keyboard rests before its bar comes up, in milliseconds: each arrow changes it. */
const SETTLE_MS = 250;

/** What is selected in the article, once the reader has done selecting; null while nothing is. */
export function useSelectedText(article: ArticleData, sheet: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  const data = useRef(article);
  data.current = article;
  const look = useCallback(() => (sheet.current ? selectedIn(sheet.current, data.current) : null), [sheet]);
  useEffect(() => {
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const settle = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setSelected(isPressed ? null : look()), milliseconds);
    };
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        isPressed = target instanceof Element && target.closest('.selection-bar') === null;
      },
      over,
    );
    const release = () => {
      isPressed = false;
      settle(0);
    };
    document.addEventListener('pointerup', release, over);
    document.addEventListener('pointercancel', release, over);
    document.addEventListener('selectionchange', () => settle(SETTLE_MS), over);
    // Where it stands changes with every scroll; it is shown again when that has come to rest.
    document.addEventListener('scroll', () => settle(SETTLE_MS), {
      signal: over.signal,
      capture: true,
      passive: true,
    });
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [look]);
  const drop = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, look, drop };
}
