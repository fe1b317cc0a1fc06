import { spawn, type ChildProcess } from 'node:child_process';

/** Longest one command may run, in milliseconds: the slowest takes some seven minutes, and a hung one must not hang the run. */
const LIMIT_MS = 12 * 60_000;

export interface Ran {
  readonly ok: boolean;
  /** Both streams as one text, in the order they came. */
  readonly output: string;
}

const isWindows = process.platform === 'win32';

/** Runs a shell command without an input. Ends it, with what it started, at LIMIT_MS or when this process is told to stop. */
export function shell(line: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    // nb. A group of its own: a command that hangs is npm above Vitest above a browser.
    const child = spawn(line, { shell: true, detached: !isWindows, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const add = (chunk: string) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);

    const timer = setTimeout(() => {
      add(`\n“${line}” did not end within ${LIMIT_MS / 60_000} minutes.\n`);
      endGroup(child);
    }, LIMIT_MS);
    const stop = () => {
      endGroup(child);
      process.exit(1);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ ok: code === 0, output });
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (isWindows) child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}
