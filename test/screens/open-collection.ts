/** A browser with a made-up collection in it, which can be closed and opened again in another language. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCollection } from '../collection/fill';
import { inLanguage, type Language } from '../demo/in-language';
import { openExtension, type OpenExtension } from '../demo/open-extension';
import { startPageServer } from '../pages/server';
import { ensureBrowser } from '../run/browser';

const BUILD = '.output/chrome-mv3';

export interface KeptCollection {
  /** Starts the browser in a language; close its context before the next. */
  open(language: Language): Promise<OpenExtension>;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

/** Makes a collection of so many clippings; none where it is 0, as on the first day. */
export async function keepCollection(count: number): Promise<KeptCollection> {
  if (!existsSync(join(BUILD, 'manifest.json')))
    throw new Error(`${BUILD} is missing: run npm run build first.`);
  const scratch = mkdtempSync(join(tmpdir(), 'quwen-screens-'));
  const server = await startPageServer();
  let isFilled = count === 0;
  return {
    async open(language) {
      const extension = await openExtension({
        executablePath: ensureBrowser({ keys: false }),
        folder: inLanguage(BUILD, language, join(scratch, 'build')),
        profile: join(scratch, 'profile'),
        pagesPort: server.port,
        viewport: { width: 1440, height: 900 },
        headed: false,
        pause: 0,
        scale: 1,
      });
      if (!isFilled) await fillCollection(extension, count);
      isFilled = true;
      return extension;
    },
    async close() {
      await server.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
