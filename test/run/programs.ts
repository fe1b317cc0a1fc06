/** Programs of this machine: found on the PATH, or installed with apt. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of that name lies on the PATH. */
export function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** Whether a path is that of a program that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** apt, with sudo where we are not root. Why it could not install, or undefined when it did. */
export function install(packages: readonly string[]): string | undefined {
  if (onPath('apt-get') === undefined) return 'apt-get, which could install it, is not here';
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && onPath('sudo') === undefined) return 'installing it takes root or sudo';
  console.error(`Installing ${packages.join(', ')} with apt …`);
  const apt = (...options: readonly string[]) => {
    // -n: nobody may be there to type a password.
    const [program = '', ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-qq', ...options];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 2], env }).status === 0;
  };
  // nb. One source of packages that does not answer fails the update, and what is wanted may be had all the same.
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', ...packages)) return 'apt-get could not install it';
  return undefined;
}
