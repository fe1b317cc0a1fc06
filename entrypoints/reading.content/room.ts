/** How much room a frame has for the tools. */
import { MIN_TOOLS_HEIGHT, MIN_TOOLS_WIDTH } from '../../lib/limits';

/** The window of a document in CSS pixels, without its scroll bars. */
export function viewportOf({ documentElement }: Document): { width: number; height: number } {
  return { width: documentElement.clientWidth, height: documentElement.clientHeight };
}

/** Frames as small as an advertisement have no room for a legend, and are painted all the same. */
export function hasRoom(document: Document): boolean {
  const { defaultView: view } = document;
  const { width, height } = viewportOf(document);
  return (view !== null && view === view.top) || (width >= MIN_TOOLS_WIDTH && height >= MIN_TOOLS_HEIGHT);
}
