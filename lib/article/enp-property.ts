/**
 * What the publishing software of most Chinese papers (方正翔宇, "enp") leaves in a comment of each page:
 *
 *     <!--enpproperty <articleid>1</articleid><date>2024-06-18 08:00:00.0</date><author/><title>题</title>… /enpproperty-->
 */

/** Comments that are looked at: the software writes two or three, near the head or the text. */
const MAX_COMMENTS = 200;

/** The value of one property, as it stands there; empty where the page has no such comment or property. */
export function enpProperty(
  document: Document,
  name: 'title' | 'date' | 'sourcename' | 'author' | 'liability',
): string {
  const comments = document.createTreeWalker(
    // nb. Comments stand before and behind the root element as well.
    document.documentElement?.parentNode ?? document,
    0x80 /* NodeFilter.SHOW_COMMENT */,
  );
  for (let i = 0; i < MAX_COMMENTS && comments.nextNode(); i++) {
    const text = comments.currentNode.nodeValue?.slice(0, 20_000) ?? '';
    if (!text.includes('enpproperty')) continue;
    const value = new RegExp(`<${name}>([^<]*)</${name}>`, 'i').exec(text)?.[1]?.trim();
    if (value) return value;
  }
  return '';
}
