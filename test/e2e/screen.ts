/** A screen that nobody sees (Xvfb), with a keyboard (xdotool): for what no automation of the browser reaches. Linux only. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Screen {
  /** Its X display. */
  readonly display: string;
  /** Presses keys one after the other, by their X names, wherever the focus is. */
  press(...keys: readonly string[]): void;
  close(): void;
}

/** Between two keys, in milliseconds: a dialog that has just opened takes none. */
const KEY_PAUSE_MS = '300';

/** Starts a screen; it picks a free number and says it when it is ready. Throws where there is no Xvfb. */
export async function startScreen(): Promise<Screen> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!screen.stdout) throw new Error('Xvfb says nothing');
  const [number]: unknown[] = await once(screen.stdout, 'data');
  const display = `:${String(number).trim()}`;
  return {
    display,
    press(...keys) {
      const { status, stderr } = spawnSync('xdotool', ['key', '--delay', KEY_PAUSE_MS, ...keys], {
        env: { ...process.env, DISPLAY: display },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`xdotool key ${keys.join(' ')}: ${stderr}`);
    },
    close: () => void screen.kill(),
  };
}
