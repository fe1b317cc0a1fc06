/**
 * Hears that a page has changed which is no zone news so far: an SPA goes on to its next article, a text comes late. Between two looks
 * it does not even listen: the first change ends the listening, and a while later the page is looked at. The more often that came
 * to nothing, the longer the while; a new address begins anew.
 */
import { GATE_AGAIN_MOST_MS, GATE_AGAIN_MS } from '../limits';

export interface Watching {
  readonly signal: AbortSignal;
  /** Elements of ours, whose changes are no changes of the page. */
  isOwn(node: Node): boolean;
  /** The page has changed; resolves when it has been looked at. */
  onChange(): Promise<void>;
}

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

/** How often a page that is waited for is asked its address, in milliseconds, where the browser does not tell of a new one. */
const ADDRESS_MS = 1_000;

/** Watches until the signal is aborted. */
export function watchPage(document: Document, { signal, isOwn, onChange }: Watching): void {
  let wait = GATE_AGAIN_MS;
  let url = document.URL;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const navigation = navigationOf(document);
  const observer = new MutationObserver((records) => {
    if (records.every(({ target }) => isOwn(target))) return;
    observer.disconnect();
    if (timer === undefined) waitFor(document.URL === url ? wait : GATE_AGAIN_MS);
  });

  /** Looks after so many milliseconds, or as soon as another address is seen. */
  function waitFor(rest: number): void {
    const step = navigation ? rest : Math.min(rest, ADDRESS_MS);
    timer = setTimeout(() => {
      if (step < rest && document.URL === url) waitFor(rest - step);
      else void look();
    }, step);
  }

  async function look(): Promise<void> {
    timer = undefined;
    wait = document.URL === url ? Math.min(wait * 2, GATE_AGAIN_MOST_MS) : GATE_AGAIN_MS;
    url = document.URL;
    await onChange();
    if (!signal.aborted) observer.observe(document, OPTIONS);
  }

  // A page that keeps changing is waited for long; its next article is not.
  navigation?.addEventListener(
    'currententrychange',
    () => {
      if (timer === undefined || document.URL === url) return;
      clearTimeout(timer);
      waitFor(GATE_AGAIN_MS);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  if (!signal.aborted) observer.observe(document, OPTIONS);
}

/** The Navigation API, where the browser has it. */
function navigationOf({ defaultView }: Document): EventTarget | undefined {
  const navigation: unknown = defaultView && Reflect.get(defaultView, 'navigation');
  return navigation instanceof EventTarget ? navigation : undefined;
}
