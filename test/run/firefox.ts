/** The Firefox that the tests drive: one named by QUWEN_FIREFOX, one on the PATH, or one installed here and now with apt. */
import { install, isProgram, onPath } from './programs';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
const PACKAGE = 'firefox-esr';

/**
 * The path of a Firefox. Installs one where there is none and apt can, saying so on stderr; throws Error with what to do where
 * none can be had.
 */
export function ensureFirefox(): string {
  const named = process.env['QUWEN_FIREFOX'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`QUWEN_FIREFOX names “${named}”, which is no program that can be run.`);
  }
  const here = findFirefox();
  if (here !== undefined) return here;
  const problem = process.platform === 'linux' ? install([PACKAGE]) : undefined;
  const found = findFirefox();
  if (found !== undefined) return found;
  throw new Error(
    `There is no Firefox here${problem === undefined ? '' : `, and ${problem}`}. Install one of 140 or later (on Debian: ` +
      `apt-get install ${PACKAGE}), or set QUWEN_FIREFOX to the path of one.`,
  );
}

function findFirefox(): string | undefined {
  return NAMES.map(onPath).find((path) => path !== undefined) ?? PLACES.find(isProgram);
}
