/**
 * Puts a made-up collection into the built extension, past the product's own verbs:
 *
 *   const session = await startSession();                      test/e2e/harness.ts
 *   const { chars, bytes, seconds } = await fillCollection(session, 10_000);
 *   const page = await session.context.newPage();
 *   await page.goto(new URL('/library.html', session.popupUrl).href);
 *
 * The clippings are made in the page itself: ten thousand take some seconds. Derived tables stay empty, as after an import.
 */
import type { Session } from '../e2e/harness';
import { isRecord } from '../run/is-record';
import { runInPage, type ScriptedPage } from './bundle-page';
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
  const written = await fillFrom(page, count);
  await page.close();
  return { ...written, seconds: (performance.now() - started) / 1_000 };
}

/** The same in a page of the extension of whatever browser: one that runs nothing of ours. */
export async function fillFrom(page: ScriptedPage, count: number): Promise<{ chars: number; bytes: number }> {
  await runInPage(page, new URL('fill-page.ts', import.meta.url));
  const wish: FillWish = { names: loadNames(), of: count, from: 0, to: count };
  const written = await page.evaluate(`fillQuwen(${JSON.stringify(wish)})`);
  if (!isRecord(written)) throw new Error('the page says nothing of what it wrote');
  return { chars: Number(written['chars']), bytes: Number(written['bytes']) };
}
