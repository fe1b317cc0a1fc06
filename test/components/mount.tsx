/** Renders a view into the test's document, with the words of one language, and finds things as a reader would. */
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { WordsContext } from '../../components/words-context';
import type { Words } from '../../lib/view/words';
import { CHINESE, wordsFrom } from '../locale-words';

export const NOW = new Date(2026, 10, 21, 14, 30).getTime();
const CHINESE_WORDS = wordsFrom(CHINESE, () => NOW);

/** Shows a view in a fresh document body; call again to show it with other data. */
export function mount(view: ComponentChild, words: Words = CHINESE_WORDS): void {
  void act(() => render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, document.body));
}

export function unmount(): void {
  void act(() => render(null, document.body));
}

/** The element of a selector; throws where there is none. */
export function find(selector: string): HTMLElement {
  const found = document.body.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${document.body.innerHTML}`);
  return found;
}

export function findAll(selector: string): HTMLElement[] {
  return [...document.body.querySelectorAll<HTMLElement>(selector)];
}

/** The button whose name (label or text) is this; throws where there is none. */
export function button(name: string): HTMLElement {
  const found = findAll('button').find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
  );
  if (!found) throw new Error(`no button ${name} in ${document.body.textContent}`);
  return found;
}

export function click(element: HTMLElement): void {
  void act(() => element.click());
}

export function press(element: HTMLElement, key: string): void {
  void act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export function type(input: HTMLElement, text: string): void {
  if (!(input instanceof HTMLInputElement)) throw new Error('not an input');
  void act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export const pageText = () => document.body.textContent;
