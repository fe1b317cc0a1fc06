/** The popup's list by keyboard: from the filter box into its rows, from row to row, and back. */
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** The keyboard's way from the filter box to the first row, as soon as these are those of what was typed last (`isCurrent`). */
export function useIntoRows(
  isCurrent: boolean,
  body: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
): () => void {
  const [isWanted, setWanted] = useState(false);
  useLayoutEffect(() => {
    if (!isWanted) return;
    const isWaiting = document.activeElement === box.current;
    if (isWaiting && !isCurrent) return;
    setWanted(false);
    if (isWaiting) titlesIn(body.current)[0]?.focus();
  });
  return useCallback(() => setWanted(true), []);
}

/** What has the focus in each row when the arrows go from one to the next: its title, or what else comes first. */
function titlesIn(body: HTMLElement | null): HTMLElement[] {
  return [...(body?.querySelectorAll('[data-clip]') ?? [])].flatMap(
    (row) => row.querySelector<HTMLElement>('.clip-title a') ?? row.querySelector<HTMLElement>('input') ?? [],
  );
}

/** The arrows go from row to row, and up from the first to the box. */
export function stepInRows(event: KeyboardEvent, box: HTMLElement | null): void {
  const { key, target, currentTarget } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || event.shiftKey || event.altKey) return;
  if (!(target instanceof Element) || !(currentTarget instanceof HTMLElement)) return;
  const row = target.closest('[data-clip]');
  if (row === null) return;
  const titles = titlesIn(currentTarget);
  const at = titles.findIndex((title) => row.contains(title)) + (key === 'ArrowDown' ? 1 : -1);
  // nb. Not by a key that is held down: who runs to the top of the list stays in it.
  if (at < 0 && !event.repeat) box?.focus();
  else titles[at]?.focus();
  event.preventDefault();
}
