// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../lib/page/page-watch';

let over: AbortController;
/** The addresses at which the page was looked at. */
let looks: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  history.replaceState(null, '', '/one');
  document.body.innerHTML = '<p>滚动</p>';
  over = new AbortController();
  looks = [];
  watchPage(document, {
    signal: over.signal,
    isOwn: () => false,
    onChange: async () => void looks.push(location.pathname),
  });
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
});

/** Lets a ticker go on for so many seconds. */
async function tick(seconds: number): Promise<void> {
  for (let at = 0; at < seconds * 10; at++) {
    document.body.replaceChildren(String(at));
    await vi.advanceTimersByTimeAsync(100);
  }
}

test('a page that keeps changing is looked at ever more seldom', async () => {
  await tick(1);
  expect(looks).toHaveLength(2);
  await tick(40);
  expect(looks.length).toBeLessThan(10);
  const before = looks.length;
  await tick(10);
  expect(looks.length - before).toBeLessThan(2);
});

test('its next article is not waited for behind a ticker, though nobody tells of the new address', async () => {
  expect('navigation' in window).toBe(false);
  await tick(45);
  const before = looks.length;
  history.pushState(null, '', '/two');
  await tick(2);
  expect(looks.slice(before)).toContain('/two');
  // The wait begins anew: the text may come after the address.
  await tick(1);
  expect(looks.slice(before).length).toBeGreaterThan(2);
});

test('nothing is looked at any more when it is over', async () => {
  await tick(20);
  const before = looks.length;
  over.abort();
  history.pushState(null, '', '/two');
  await tick(20);
  expect(looks).toHaveLength(before);
  expect(vi.getTimerCount()).toBe(0);
});
