/**
 * The Chromium that the tests and the demo drive: one named by QUWEN_BROWSER, one on the PATH, or one installed here and
 * now with apt, together with a font that can write Chinese.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// nb. Google's own Chrome no longer loads unpacked extensions from the command line, so it is not looked for.
const NAMES = ['chromium', 'chromium-browser'];
const PLACES = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

export interface BrowserNeeds {
  /** Also a display and real key presses (Xvfb, xdotool): a headless Chromium knows no shortcuts. */
  readonly keys: boolean;
}

/**
 * The path of a Chromium. Installs what is missing where apt can, saying so on stderr; throws Error with what to do where
 * there is none and none can be installed. Without the font or the keys it goes on: pictures then show boxes for Chinese,
 * and tests that press keys fail.
 */
export function ensureBrowser({ keys }: BrowserNeeds): string {
  const named = process.env['QUWEN_BROWSER'];
  const isNamed = named !== undefined && named !== '';
  if (isNamed && !isProgram(named))
    throw new Error(`QUWEN_BROWSER names “${named}”, which is no program that can be run.`);

  const missing: string[] = [];
  if (!isNamed && findBrowser() === undefined) missing.push('chromium');
  if (!hasChineseFont()) missing.push('fonts-noto-cjk');
  if (keys && !canPressKeys()) missing.push('xvfb', 'xdotool');
  const problem = missing.length > 0 && process.platform === 'linux' ? install(missing) : undefined;

  const found = isNamed ? named : findBrowser();
  if (found === undefined)
    throw new Error(
      `There is no Chromium here${problem === undefined ? '' : `, and ${problem}`}. Install one (on Debian: ` +
        `apt-get install ${missing.join(' ')}), or set QUWEN_BROWSER to the path of one.`,
    );
  if (problem !== undefined) console.error(`Going on without ${missing.join(', ')}: ${problem}.`);
  return found;
}

/** Whether a display and real key presses can be had. */
export function canPressKeys(): boolean {
  return onPath('Xvfb') !== undefined && onPath('xdotool') !== undefined;
}

function hasChineseFont(): boolean {
  // Elsewhere than on Linux the system brings its own.
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function findBrowser(): string | undefined {
  return NAMES.map(onPath).find((path) => path !== undefined) ?? PLACES.find(isProgram);
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** apt, with sudo where we are not root. Why it could not install, or undefined when it did. */
function install(packages: readonly string[]): string | undefined {
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
