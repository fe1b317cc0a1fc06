/**
 * A document whose own words hold. nb. A page may name a form or a picture `body`, `title` or `getSelection`: document.body is then that
 * form, in a content script as in the page. What the document's prototype gives is always the browser's.
 */

/**
 * The same document with the browser's own properties. It is to be read from, not handed to functions of the browser that want a
 * node: those take `documentElement.parentNode`.
 */
export function trueDocument(document: Document): Document {
  const words: unknown = Object.getPrototypeOf(document);
  if (typeof words !== 'object' || words === null) return document;
  return new Proxy(document, {
    get(target, key) {
      const value: unknown = Reflect.get(key in words ? words : target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
