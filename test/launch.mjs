/**
 * `node test/launch.mjs FILE.ts [ARGS…]`: runs one of the project's own programs, also in a bare clone. Plain Node and
 * nothing else, because it runs before any dependency is there: it installs what package-lock.json names where a package
 * is missing or of another version, lets WXT write its types where they are missing, then hands over. What it prints
 * itself goes to stderr.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MIN_NODE = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [program, ...options] = process.argv.slice(2);

if (program === undefined) fail('usage: node test/launch.mjs FILE.ts [ARGS…]');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]))
  fail(`Node ${MIN_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);

const stale = stalePackages();
if (stale.length > 0) {
  console.error(`Installing dependencies (${stale.length} missing or of another version) …`);
  // nb. --include=dev: where NODE_ENV is “production”, npm would leave out all that builds and tests.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) run('npm', ['exec', '--', 'wxt', 'prepare']);

const { status } = spawnSync(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), join(root, program), ...options],
  { stdio: 'inherit', cwd: root },
);
process.exit(status ?? 1);

/** The direct dependencies that are not in node_modules as package-lock.json names them. */
function stalePackages() {
  const { packages } = readJson('package-lock.json');
  const { dependencies, devDependencies } = packages[''];
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => {
    const folder = `node_modules/${name}`;
    const manifest = `${folder}/package.json`;
    return !existsSync(join(root, manifest)) || readJson(manifest).version !== packages[folder]?.version;
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** Runs a command with its output on stderr, and ends the process where it fails. */
function run(command, args) {
  const line = `${command} ${args.join(' ')}`;
  const done = spawnSync(line, { cwd: root, shell: true, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) fail(`“${line}” failed (exit code ${done.status ?? 'none'}).`);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
