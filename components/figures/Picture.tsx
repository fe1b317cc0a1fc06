/**
 * A drawn picture whose marks are links: one stop of the Tab key, the arrows lead from mark to mark, Enter follows. A link is a
 * true one, with an address, so that it can be opened in a tab of its own.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HIT_CLASS } from './drawing';
import { nextMark, type Place } from './next-mark';

/** A mark that leads to its clippings. */
export interface MarkLink extends Place {
  /** What it is and what it says: 株洲高新区，12 篇. */
  readonly name: string;
  readonly href: string;
  readonly onOpen: () => void;
}

interface Props {
  /** Draws the picture for a width in CSS pixels. The same function as long as it draws the same. */
  readonly draw: (width: number) => SVGSVGElement;
  readonly links: readonly MarkLink[];
  readonly label: string;
  /** The id of the element that says how to move in it. */
  readonly hintId: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Narrower than this nothing can be told apart; where there is no layout, as in tests, it is the width. */
const MIN_WIDTH = 280;

export function Picture({ draw, links, label, hintId }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const current = useRef(0);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element || width === 0) return;
    const hadFocus = element.contains(document.activeElement);
    const picture = draw(width);
    current.current = Math.min(current.current, Math.max(0, links.length - 1));
    wire(picture, links, current.current);
    picture.setAttribute('role', 'group');
    picture.setAttribute('aria-label', label);
    picture.setAttribute('aria-describedby', hintId);
    picture.addEventListener('click', (event) => follow(event, links));
    picture.addEventListener(
      'focusin',
      ({ target }) => (current.current = indexOf(target) ?? current.current),
    );
    picture.addEventListener('keydown', (event) => {
      const next =
        event.ctrlKey || event.metaKey || event.altKey
          ? undefined
          : nextMark(links, current.current, event.key);
      if (next === undefined) return;
      event.preventDefault();
      // The page has uses of its own for these keys.
      event.stopPropagation();
      focusOn(picture, next);
    });
    element.replaceChildren(picture);
    if (hadFocus) focusOn(picture, current.current);
  }, [draw, links, label, hintId, width]);

  return <div class="figure-host" ref={host} />;
}

/** Makes links of the marks that can be pressed, and hides the rest from those who hear the picture: their names say it all. */
function wire(picture: SVGSVGElement, links: readonly MarkLink[], current: number): void {
  const marks = [...picture.querySelectorAll(`.${HIT_CLASS} rect`)];
  if (marks.length !== links.length) throw new Error(`${marks.length} marks for ${links.length} links`);
  for (const child of picture.children)
    if (!child.classList.contains(HIT_CLASS)) child.setAttribute('aria-hidden', 'true');
  for (const group of picture.querySelectorAll(`.${HIT_CLASS}`)) group.removeAttribute('aria-label');
  for (const [index, mark] of marks.entries()) {
    const link = links[index];
    if (!link) continue;
    const anchor = document.createElementNS(SVG, 'a');
    anchor.setAttribute('href', link.href);
    anchor.setAttribute('aria-label', link.name);
    anchor.setAttribute('tabindex', index === current ? '0' : '-1');
    anchor.dataset['index'] = String(index);
    const title = document.createElementNS(SVG, 'title');
    title.textContent = link.name;
    mark.replaceWith(anchor);
    anchor.append(title, mark);
  }
}

/** A plain click opens here; with a key held down the browser opens the address, in a tab or window of its own. */
function follow(event: MouseEvent, links: readonly MarkLink[]): void {
  const link = links[indexOf(event.target) ?? -1];
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain) return;
  event.preventDefault();
  link.onOpen();
}

function focusOn(picture: SVGSVGElement, index: number): void {
  for (const anchor of picture.querySelectorAll<SVGAElement>('a[data-index]')) {
    const isIt = anchor.dataset['index'] === String(index);
    anchor.setAttribute('tabindex', isIt ? '0' : '-1');
    if (isIt) anchor.focus();
  }
}

function indexOf(target: EventTarget | null): number | undefined {
  const anchor = target instanceof Element ? target.closest<SVGAElement>('a[data-index]') : null;
  return anchor ? Number(anchor.dataset['index']) : undefined;
}

function useWidth(host: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.max(MIN_WIDTH, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return width;
}
