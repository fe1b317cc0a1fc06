import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Gives the focus back to a row whose form or button has just gone. The row carries its id as `data-row`.
 * @returns the list's ref, and the function that asks for the focus of a row once it is drawn
 */
export function useFocusOn<List extends HTMLElement>() {
  const list = useRef<List>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = rows.find(({ dataset }) => dataset.row === wanted);
    row?.querySelector<HTMLElement>('button')?.focus();
    setWanted(null);
  }, [wanted]);
  return { list, focusOn: setWanted };
}
