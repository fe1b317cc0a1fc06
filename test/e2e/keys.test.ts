/**
 * The shortcut and the context menu, with real keys and a real mouse: headless browsers know neither. On a display of its
 * own (Xvfb), moved by xdotool; where the two cannot be had (no Linux), these tests say that they were left out.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { canPressKeys } from '../run/browser';
import { badgeOf, startSession, storedClips, whenPainted, type Session } from './harness';

/** From the end of Chromium's page menu: Inspect, View page source, then the extension's own entry. */
const STEPS_UP_TO_ENTRY = 3;

let screen: ChildProcess;
let display = '';
let session: Session;

/** Starts a screen that nobody sees; it picks a free number and says it when it is ready. */
async function startScreen(): Promise<void> {
  screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!screen.stdout) throw new Error('Xvfb says nothing');
  const [number]: unknown[] = await once(screen.stdout, 'data');
  display = `:${String(number).trim()}`;
}

function xdotool(...words: string[]): void {
  const { status, stderr } = spawnSync('xdotool', words, {
    env: { ...process.env, DISPLAY: display },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`xdotool ${words.join(' ')}: ${stderr}`);
}

describe.runIf(canPressKeys())('without the popup', () => {
  beforeAll(async () => {
    await startScreen();
    session = await startSession(undefined, display);
  });
  afterAll(async () => {
    await session?.close();
    screen?.kill();
  });

  it('a page is clipped with the keyboard shortcut', async () => {
    await session.page.goto(PAGES.government);
    await whenPainted(session.page);
    await session.page.bringToFront();
    xdotool('mousemove', '600', '500', 'click', '1');
    xdotool('key', 'alt+shift+s');
    await expect.poll(() => badgeOf(session), { timeout: 15_000 }).toBe('✓');
    expect((await storedClips(session)).map(({ url }) => url)).toEqual([PAGES.government]);
  });

  it('a page is clipped from the context menu', async () => {
    await session.page.goto(PAGES.paper);
    await whenPainted(session.page);
    await session.page.bringToFront();
    xdotool('mousemove', '700', '900', 'click', '3');
    // The menu is a window of the browser's own: nothing tells when it is there, so the keys wait for it.
    xdotool(
      'sleep',
      '1',
      'key',
      ...Array.from({ length: STEPS_UP_TO_ENTRY }, () => 'Up'),
      'sleep',
      '0.3',
      'key',
      'Return',
    );
    await expect.poll(async () => (await storedClips(session)).length, { timeout: 15_000 }).toBe(2);
    await expect.poll(() => badgeOf(session), { timeout: 15_000 }).toMatch(/^(?:✓|\d+)$/);
  });
});
