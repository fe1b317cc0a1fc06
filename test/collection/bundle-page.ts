/** Puts code of ours into a page of the extension: bundled, and run by the debugger, which no content security policy holds up. */
import { build } from 'vite';

/** A page of whatever browser and driver. */
export interface ScriptedPage {
  evaluate(code: string): Promise<unknown>;
}

const bundles = new Map<string, Promise<string>>();

/** Runs a file of this folder's kind in the page: what it leaves in `globalThis` can be called from then on. */
export async function runInPage(page: ScriptedPage, file: URL): Promise<void> {
  let bundle = bundles.get(file.pathname);
  if (!bundle) bundles.set(file.pathname, (bundle = bundleFile(file)));
  await page.evaluate(await bundle);
}

async function bundleFile(file: URL): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: file.pathname, formats: ['iife'], name: 'runInPage' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${file.pathname} was not bundled`);
  return chunk.code;
}
