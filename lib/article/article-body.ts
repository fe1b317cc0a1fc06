/**
 * The text and the HTML of what a page has to say. Mozilla's Readability finds the article of a page that has one. A page of a
 * 数字报 has several, of which it would keep the longest and lose the rest; so its choice is weighed against the page: where it
 * holds less than most of the page's sentences, the page stands whole, for a clipping with too much is a nuisance and one
 * with a piece missing is wrong. Lists of links and menus have headlines, which end in no full stop, and weigh nothing.
 */
import { Readability } from '@mozilla/readability';
import { MAX_ARTICLE_NODES, MAX_MARKUP_CHARS, MAX_PAGE_DEPTH } from '../limits';
import { readPage, type PageText } from '../page/page-text';
import { createReadable } from '../page/readable';
import { fetchPictures, type FetchPicture } from './pictures';
import { linesToHtml, pictureAddresses, toSafeHtml, type KeptPictures } from './safe-html';
import { trueDocument } from './true-document';

export interface ArticleBody {
  readonly text: string;
  /** Sanitised. Empty where it would be longer than MAX_MARKUP_CHARS, pictures aside. */
  readonly html: string;
}

export interface BodyOptions {
  /** Fetches a picture that is to be kept. Without it pictures stay links. */
  readonly fetchPicture?: FetchPicture | undefined;
}

/** Of a page's full stops, the share that an article must hold to stand for the page. */
const MIN_SENTENCE_SHARE = 0.7;

/** The body of a page whose text has been read. The page itself is left as it is. */
export async function articleBody(
  document: Document,
  page: PageText,
  options: BodyOptions = {},
): Promise<ArticleBody> {
  const article = page.truncated ? null : pickArticle(document);
  if (article) {
    // Not shown, the copy has no style: blocks are told by their names (see page-text).
    const { raw } = await readPage(article.ownerDocument);
    if (sentenceMarks(raw) >= sentenceMarks(page.raw) * MIN_SENTENCE_SHARE && raw.trim() !== '')
      return { text: raw, html: await keptHtml(article, document, options) };
  }
  return {
    text: page.raw,
    html: capped(linesToHtml(page.raw, document.implementation.createHTMLDocument())),
  };
}

/** The sanitised HTML of an element that was copied from `document`, with the pictures that could be kept; the element is changed. */
export async function keptHtml(
  root: HTMLElement,
  document: Document,
  { fetchPicture }: BodyOptions,
): Promise<string> {
  const view = document.defaultView;
  if (!view) return '';
  const base = document.baseURI;
  const pictures: KeptPictures = fetchPicture
    ? await fetchPictures(pictureAddresses(root, base), fetchPicture)
    : new Map();
  const html = toSafeHtml(root, base, view, pictures);
  const spent = [...pictures.values()].filter((data) => html.includes(data));
  return html.length - spent.join('').length <= MAX_MARKUP_CHARS ? html : '';
}

/**
 * Readability takes the first byline out of the text, unless the page names its author elsewhere: there it does in the copy. On a
 * paper's page with several articles the first would lose its writer, and no other would.
 */
function keepBylines(copy: Document): void {
  const meta = copy.createElement('meta');
  meta.setAttribute('name', 'author');
  meta.setAttribute('content', 'as below');
  copy.documentElement.prepend(meta);
}

/** The article as the body of a document of its own that nothing runs in, or null. */
function pickArticle(document: Document): HTMLElement | null {
  if (!isCopyable(document)) return null;
  const inert = document.implementation.createHTMLDocument();
  try {
    // Readability rewrites what it reads: it gets a copy.
    const copy = document.cloneNode(true);
    if (!isDocument(copy)) return null;
    disarm(trueDocument(copy));
    keepBylines(copy);
    const content = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: 100 }).parse()
      ?.content;
    if (!content) return null;
    const { body } = inert;
    body.append(inert.importNode(content, true));
    // What is no text for a reader goes here as well, or its words would stand in the HTML and not in the text.
    const isReadable = createReadable();
    for (const element of body.querySelectorAll('*')) if (!isReadable(element)) element.remove();
    return body;
  } catch {
    // Strange pages make it throw (no body, foreign elements); the page's text is then what there is.
    return null;
  }
}

/**
 * Takes the names from a copy's forms and what is in them. nb. A form's `nextElementSibling` is its own <input> of that name: one such
 * sends Readability round and round.
 */
function disarm(copy: Document): void {
  // What is in a form comes first, for until then its own words do not hold.
  for (const names of [
    'input, select, textarea, button, output, fieldset, object, img',
    'form, embed, iframe',
  ])
    for (const element of copy.querySelectorAll(names)) {
      element.removeAttribute('name');
      element.removeAttribute('id');
    }
}

/**
 * Whether a copy can be made and searched in a moment. nb. Browsers copy elements by recursion: some ten thousand of them
 * inside one another, hidden, so that the page itself survives them, would end the tab.
 */
function isCopyable(document: Document): boolean {
  let depth = 0;
  let count = 0;
  let element: Element | null = document.documentElement;
  while (element) {
    if (++count > MAX_ARTICLE_NODES || depth > MAX_PAGE_DEPTH) return false;
    let next: Element | null = element.firstElementChild;
    if (next) depth++;
    for (; !next && element; depth--) {
      next = element.nextElementSibling;
      if (next) break;
      element = element.parentElement;
    }
    element = next;
  }
  return true;
}

const isDocument = (node: Node): node is Document => node.nodeType === 9;
/** nb. A headline in a list has commas and a question mark too, but no full stop. */
const sentenceMarks = (text: string) => text.match(/[。；]/g)?.length ?? 0;
const capped = (html: string) => (html.length <= MAX_MARKUP_CHARS ? html : '');
