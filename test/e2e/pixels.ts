/** What of a page changes colour between two pictures of it, counted in the browser: it can read its own pictures. */
import type { Page } from 'playwright-core';

export interface Repainted {
  /** Pixels that changed, each within a box of its kind; of those, how many have the tint that the kind should have. */
  readonly [kind: string]: { readonly changed: number; readonly tinted: number };
}

/** Where highlights stand, in pixels of the page's view, by their name. */
export type Boxes = Readonly<Record<string, readonly DOMRectReadOnly[]>>;

/** The boxes of everything that is painted. */
export function paintedBoxes(page: Page): Promise<Record<string, DOMRectReadOnly[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].flatMap((part) => {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          return [...range.getClientRects()].map((rect) => rect.toJSON());
        }),
      ]),
    ),
  );
}

/**
 * Compares two pictures (PNG) of one view. The tint of a zone is greener than anything else, that of a company bluer, that
 * of a sum yellower; what changed outside every box is counted under `elsewhere`.
 */
export function countRepainted(page: Page, before: Buffer, after: Buffer, boxes: Boxes): Promise<Repainted> {
  return page.evaluate(
    async ({ pictures, boxes: kinds, margin, least }) => {
      const images: ImageData[] = [];
      for (const base64 of pictures) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!canvas) throw new Error('no canvas');
        canvas.drawImage(bitmap, 0, 0);
        images.push(canvas.getImageData(0, 0, bitmap.width, bitmap.height));
      }
      const isTinted: Record<string, (r: number, g: number, b: number) => boolean> = {
        'quwen-zone': (r, g, b) => g > r && g > b,
        'quwen-company': (r, g, b) => b > g && g > r,
        'quwen-money': (r, g, b) => r > g && g > b,
      };
      const [old, now] = images;
      if (!old || !now || old.width !== now.width) throw new Error('two pictures of one view are needed');
      const scale = now.width / innerWidth;
      const counts: Record<string, { changed: number; tinted: number }> = {};
      for (let at = 0; at < now.data.length; at += 4) {
        const [r = 0, g = 0, b = 0] = now.data.subarray(at, at + 3);
        const [r0 = 0, g0 = 0, b0 = 0] = old.data.subarray(at, at + 3);
        if (Math.abs(r - r0) + Math.abs(g - g0) + Math.abs(b - b0) <= least) continue;
        const x = ((at / 4) % now.width) / scale;
        const y = Math.floor(at / 4 / now.width) / scale;
        const [kind = 'elsewhere'] =
          Object.entries(kinds).find(([, rects]) =>
            rects.some(
              (box) =>
                x >= box.left - margin &&
                x <= box.right + margin &&
                y >= box.top - margin &&
                y <= box.bottom + margin,
            ),
          ) ?? [];
        const count = (counts[kind] ??= { changed: 0, tinted: 0 });
        count.changed++;
        if (isTinted[kind]?.(r, g, b)) count.tinted++;
      }
      return counts;
    },
    {
      pictures: [before.toString('base64'), after.toString('base64')],
      boxes,
      // A line below a word may leave its box by its own width.
      margin: 2,
      // Two pictures of one thing differ by less.
      least: 6,
    },
  );
}
