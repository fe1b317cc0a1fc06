/**
 * The Chromium that the tests and the demo drive: one named by QUWEN_BROWSER, one on the PATH, or one installed here and
 * now with apt, together with a font that can write Chinese.
 */
import { spawnSync } from 'node:child_process';
import { install, isProgram, onPath } from './programs';

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
