/**
 * Puts a made-up collection into the built extension in Chromium, past the product's own verbs:
 *
 *   const session = await startSession();                      test/e2e/harness.ts
 *   const { chars, bytes, seconds } = await fillCollection(session, 10_000);
 *   const page = await session.context.newPage();
 *   await page.goto(new URL('/library.html', session.popupUrl).href);
 *
 * The clippings are made in the page itself: ten thousand take some seconds. Derived tables stay empty, as after an import.
 */
import type { Session } from '../e2e/harness';
import { runInPage } from './bundle-page';
import type { FillWish } from './fill-page';
import { loadNames } from './names';

export interface Filled {
  /** Characters of all texts, and the bytes they have as UTF-8. */
  readonly chars: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** @param count clippings the collection is to have: 1 to 50,000 */
export async function fillCollection(
  { context, popupUrl }: Pick<Session, 'context' | 'popupUrl'>,
  count: number,
): Promise<Filled> {
  const page = await context.newPage();
  // A file of the extension that runs nothing: the database is ours alone meanwhile.
  await page.goto(new URL('/icon.svg', popupUrl).href);
  const started = performance.now();
  await runInPage(page, new URL('fill-page.ts', import.meta.url));
  const wish: FillWish = { names: loadNames(), of: count, from: 0, to: count };
  const written = await page.evaluate(
    (asked) => Reflect.get(globalThis, 'fillQuwen')(asked) as Promise<{ chars: number; bytes: number }>,
    wish,
  );
  await page.close();
  return { ...written, seconds: (performance.now() - started) / 1_000 };
}
