/** Resolves when a page is there for a reader: one that the browser loads in advance may never be looked at. */
export function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  if (!('prerendering' in document) || document.prerendering !== true) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}
