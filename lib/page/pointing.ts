/**
 * What the reader points at: the mention under a mouse that rests, under a tap, or in a link that the keyboard has reached. Looks
 * and never touches: no listener keeps an event from the page, and every one is passive.
 */
import { LEAVE_MS, REST_MS } from '../limits';

export interface Pointing<Hit extends { readonly index: number }> {
  /** The mention at a point of the window, in CSS pixels. */
  hitAt(x: number, y: number): Hit | undefined;
  /** The pointer rests on a mention, or it was tapped or reached by keyboard. */
  onPoint(hit: Hit): void;
  /** It has left the mention, and our own element too. */
  onLeave(): void;
}

/** Watches the pointer until the signal is aborted. `host` is our own element: a pointer over it has not left. */
export function watchPointing<Hit extends { readonly index: number }>(
  document: Document,
  host: EventTarget,
  pointing: Pointing<Hit>,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed: number | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const point = (hit: Hit) => {
    pointed = hit.index;
    pointing.onPoint(hit);
  };
  const leave = () => {
    if (pointed === undefined) return;
    pointed = undefined;
    pointing.onLeave();
  };
  const later = (milliseconds: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };

  const options = { signal, passive: true, capture: true } as const;
  document.addEventListener(
    'pointermove',
    ({ pointerType, buttons, clientX, clientY, target }) => {
      // nb. A pressed button selects text: nothing may come up under it.
      if (pointerType !== 'mouse' || buttons !== 0) return;
      if (target === host) {
        clearTimeout(timer);
        return;
      }
      // The look at the page waits until the pointer rests: a moving one costs nothing.
      later(pointed === undefined ? REST_MS : LEAVE_MS, () => {
        const hit = pointing.hitAt(clientX, clientY);
        if (!hit) leave();
        else if (hit.index !== pointed) point(hit);
      });
    },
    options,
  );
  document.addEventListener('pointerleave', () => later(LEAVE_MS, leave), options);
  document.addEventListener(
    'click',
    (event) => {
      if (event.target === host || !isTap(event) || hasSelection(document)) return;
      clearTimeout(timer);
      const hit = pointing.hitAt(event.clientX, event.clientY);
      if (hit) point(hit);
      else leave();
    },
    options,
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target === host || !(target instanceof Element) || !target.matches(':focus-visible')) return;
      const hit = hitIn(target, pointing);
      if (hit) point(hit);
    },
    options,
  );
}

/** Browsers give a click the kind of pointer that made it; a mouse has hovered before. */
const isTap = (event: MouseEvent): boolean =>
  'pointerType' in event && (event.pointerType === 'touch' || event.pointerType === 'pen');

const hasSelection = (document: Document): boolean => document.getSelection()?.isCollapsed === false;

/** How far apart an element that has the focus is looked at, in CSS pixels: half a character of a newspaper. */
const STEP = 8;
const MAX_LOOKS = 40;

/** The first mention in the first line of an element. */
function hitIn<Hit extends { readonly index: number }>(
  element: Element,
  { hitAt }: Pointing<Hit>,
): Hit | undefined {
  const line = element.getClientRects()[0];
  if (!line) return undefined;
  for (let look = 0; look < MAX_LOOKS && look * STEP < line.width; look++) {
    const hit = hitAt(line.left + look * STEP + 1, line.top + line.height / 2);
    if (hit) return hit;
  }
  return undefined;
}
