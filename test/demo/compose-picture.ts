import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

export interface Picture {
  /** Two screenshots, and where the picture of both goes. */
  readonly page: string;
  readonly popup: string;
  readonly target: string;
}

/** Puts the popup's screenshot over the page's, where the browser lets it hang from its toolbar; both as they were taken. */
export async function composePicture(
  context: BrowserContext,
  { page, popup, target }: Picture,
): Promise<void> {
  const sheet = await context.newPage();
  await sheet.setContent(`<!doctype html><style>
    body { margin: 0; position: relative; }
    img { display: block; }
    .page { width: 100vw; }
    .popup { position: absolute; top: 8px; right: 24px; width: 400px; border: 1px solid #c9c5bc; border-radius: 10px;
      box-shadow: 0 6px 28px rgb(0 0 0 / 28%); }
  </style><img class="page" src="${toDataUrl(page)}"><img class="popup" src="${toDataUrl(popup)}">`);
  await sheet.locator('.popup').evaluate((image: HTMLImageElement) => image.decode());
  await sheet.screenshot({ path: target });
  await sheet.close();
}

function toDataUrl(file: string): string {
  return `data:image/png;base64,${readFileSync(file, 'base64')}`;
}
