/**
 * `npm test`: every check of the project, from the compiler to the browser. Each step runs whatever became of the one
 * before, a failure is shown where it happens, and the last line alone says how many tests and steps passed and failed.
 * The exit code is 1 when any failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser';
import { ensureFirefox } from './firefox';
import { isRecord } from './is-record';
import { ensureOffice } from './office';
import { shell } from './shell';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  /** Runs the step, prints what there is to see, and says how many tests passed and failed. */
  run(): Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

const reports = mkdtempSync(join(tmpdir(), 'quwen-test-'));
const environment: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
delete environment['FORCE_COLOR'];

const E2E = '--config test/e2e/vitest.config.ts';
const FIREFOX_TESTS = 'test/e2e/firefox*.test.ts';

const STEPS: readonly Step[] = [
  { name: 'browser', run: async () => findBrowser('QUWEN_BROWSER', () => ensureBrowser({ keys: true })) },
  { name: 'firefox', run: async () => findBrowser('QUWEN_FIREFOX', ensureFirefox) },
  // The message keys and the manifest's types are written from the sources, so they are written anew.
  { name: 'types', run: () => commands(['npm exec -- wxt prepare', 'npm run -s types']) },
  { name: 'lint', run: () => commands(['npm run -s lint']) },
  { name: 'unit', run: () => vitest('unit', '--exclude "test/gold/**" --exclude "test/office/**"') },
  { name: 'gold', run: () => vitest('gold', 'test/gold') },
  // What leaves for Excel and Word, read by another program.
  { name: 'office', run: () => office() },
  { name: 'build', run: () => build() },
  // What Firefox's own shop would say of the package: errors fail, warnings (of libraries that can write HTML) do not.
  { name: 'package', run: () => commands(['npm exec -- addons-linter --self-hosted .output/firefox-mv3']) },
  { name: 'size', run: () => commands(['npm run -s size'], { show: true }) },
  { name: 'e2e', run: () => vitest('e2e', `${E2E} --exclude "${FIREFOX_TESTS}"`) },
  { name: 'e2e-ff', run: () => vitest('e2e-firefox', `${E2E} firefox`) },
];

let passed = 0;
let failed = 0;
try {
  for (const step of STEPS) {
    if (process.stdout.isTTY) process.stdout.write(`… ${step.name}\r`);
    const started = performance.now();
    const count = await step.run().catch((thrown: unknown) => {
      console.log(thrown instanceof Error ? thrown.message : String(thrown));
      return FAILED;
    });
    passed += count.passed;
    failed += count.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const mark = count.failed === 0 ? '✔' : '✘';
    const tests = count.passed + count.failed > 1 ? `  ${count.passed} passed, ${count.failed} failed` : '';
    console.log(`${mark} ${step.name.padEnd(8)}${seconds.padStart(7)} s${tests}`);
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Finds or installs a browser, and names it to the steps that drive it. */
function findBrowser(variable: 'QUWEN_BROWSER' | 'QUWEN_FIREFOX', ensure: () => string): Count {
  environment[variable] = ensure();
  return PASSED;
}

/** Finds or installs LibreOffice, and has it read our files. */
async function office(): Promise<Count> {
  environment['QUWEN_OFFICE'] = ensureOffice();
  return vitest('office', 'test/office');
}

/** Builds from nothing, so that no later step can look at what an earlier run has left. */
async function build(): Promise<Count> {
  rmSync('.output/chrome-mv3', { recursive: true, force: true });
  rmSync('.output/firefox-mv3', { recursive: true, force: true });
  return commands(['npm run -s build', 'npm run -s build -- -b firefox']);
}

/** Runs shell commands in turn until one fails; one step, however many commands. */
async function commands(lines: readonly string[], options: { show?: boolean } = {}): Promise<Count> {
  for (const line of lines) {
    const { ok, output } = await shell(line, environment);
    if (!ok || options.show) process.stdout.write(output);
    if (!ok) return FAILED;
  }
  return PASSED;
}

/** Runs Vitest and counts its tests; a run that dies without a report, or fails outside a test, is one failure more. */
async function vitest(name: string, options: string): Promise<Count> {
  const file = join(reports, `${name}.json`);
  const reporters = `--reporter=default --reporter=json --outputFile.json="${file}"`;
  const { ok, output } = await shell(`npm exec -- vitest run ${options} ${reporters}`, environment);
  if (!ok) process.stdout.write(output);
  const count = existsSync(file) ? readReport(file) : { passed: 0, failed: 0 };
  if (!ok && count.failed === 0) return { passed: count.passed, failed: 1 };
  if (count.passed + count.failed === 0) throw new Error('Vitest ran no test.');
  return count;
}

/** nb. A test file that does not load has no test that could fail: it counts as one that did. */
function readReport(file: string): Count {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(report)) throw new Error('Vitest wrote no report.');
  const { numPassedTests, numFailedTests, testResults } = report;
  if (typeof numPassedTests !== 'number' || typeof numFailedTests !== 'number' || !Array.isArray(testResults))
    throw new Error('Vitest wrote a report without counts.');
  const unloaded = testResults.filter(isRecord).filter(({ status, assertionResults }) => {
    return status === 'failed' && Array.isArray(assertionResults) && assertionResults.length === 0;
  });
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
