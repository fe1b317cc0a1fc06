/** The LibreOffice that the tests read Excel and Word files with: one named by QUWEN_OFFICE, one on the PATH, or one installed with apt. */
import { install, isProgram, onPath } from './programs';

const NAMES = ['soffice', 'libreoffice'];
const PLACES = ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const PACKAGES = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'];

/**
 * The path of a LibreOffice. Installs it where apt can, saying so on stderr; throws Error with what to do where there is none and
 * none can be installed.
 */
export function ensureOffice(): string {
  const named = process.env['QUWEN_OFFICE'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`QUWEN_OFFICE names “${named}”, which is no program that can be run.`);
  }
  const found = findOffice();
  if (found !== undefined) return found;
  const problem = process.platform === 'linux' ? install(PACKAGES) : 'it is installed here on Linux alone';
  const installed = findOffice();
  if (installed !== undefined) return installed;
  throw new Error(
    `There is no LibreOffice here${problem === undefined ? '' : `, and ${problem}`}. Install one (on Debian: ` +
      `apt-get install ${PACKAGES.join(' ')}), or set QUWEN_OFFICE to the path of one.`,
  );
}

/** The path of a LibreOffice that is there already. */
export function findOffice(): string | undefined {
  return NAMES.map(onPath).find((path) => path !== undefined) ?? PLACES.find(isProgram);
}
