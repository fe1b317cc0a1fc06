import type { TextRange } from './page-text';

/**
 * Brings a place of the page into the middle of the window, where it is not in sight. At once, never gliding: what stands beside the
 * place is put there in the same moment.
 */
export function scrollTo(document: Document, ranges: readonly TextRange[]): void {
  const view = document.defaultView;
  const first = ranges[0];
  const element = first?.startContainer.parentElement;
  if (!view || !first || !element) return;
  const rect = rectOf(document, first);
  if (rect && rect.top >= MARGIN && rect.bottom <= view.innerHeight - MARGIN && isInSight(element, rect))
    return;
  // nb. First through all that scrolls around it, then to the line: an element may be a whole article.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const now = rectOf(document, first);
  if (now) view.scrollBy({ top: now.top - view.innerHeight / 2, behavior: 'instant' });
}

/** Room for headers that stay at the edge of the window, in CSS pixels. */
const MARGIN = 72;

function rectOf(
  document: Document,
  { startContainer, startOffset, endOffset }: TextRange,
): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(startContainer, Math.min(startOffset, startContainer.length));
  range.setEnd(startContainer, Math.min(endOffset, startContainer.length));
  return range.getClientRects()[0];
}

/** Whether a place is within the box of what scrolls around it. */
function isInSight(element: Element, { top, bottom }: DOMRect): boolean {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight || box === box.ownerDocument.documentElement) continue;
    const edge = box.getBoundingClientRect();
    if (top < edge.top || bottom > edge.bottom) return false;
  }
  return true;
}
