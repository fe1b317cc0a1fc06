import { useRef } from 'preact/hooks';

/**
 * Handlers for an element that goes by itself, but not while the reader is at it. Calls back with true when the pointer or the
 * focus comes, and with false when both are gone; the focus may wander within.
 */
export function useHold(onHold: (held: boolean) => void) {
  const by = useRef({ pointer: false, focus: false });
  const tell = (change: { pointer?: boolean; focus?: boolean }) => {
    const before = by.current.pointer || by.current.focus;
    by.current = { ...by.current, ...change };
    const after = by.current.pointer || by.current.focus;
    if (after !== before) onHold(after);
  };
  return {
    onPointerEnter: () => tell({ pointer: true }),
    onPointerLeave: () => tell({ pointer: false }),
    onFocusIn: () => tell({ focus: true }),
    onFocusOut: ({ currentTarget, relatedTarget }: FocusEvent) => {
      const isWithin =
        currentTarget instanceof Node &&
        relatedTarget instanceof Node &&
        currentTarget.contains(relatedTarget);
      if (!isWithin) tell({ focus: false });
    },
  };
}
