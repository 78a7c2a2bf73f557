// Runs an entry of Leadport after whatever it needs has been set up:
//   node scripts/with-setup.mjs [--build] [<file> [words...]]
// Plain JavaScript without dependencies, because on a fresh clone there are none, and Node 20.19 is enough here.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildPortal } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { generateClient } from './setup/generated-client.mjs';
import { findNode } from './setup/node-program.mjs';
import { root, SetupError } from './setup/step.mjs';

const [nodeMajor, nodeMinor] = process.versions.node.split('.').map(Number);
const words = process.argv.slice(2);
const needsBuild = words[0] === '--build';
if (needsBuild) words.shift();

try {
  if (nodeMajor < 20 || (nodeMajor === 20 && nodeMinor < 19)) {
    throw new SetupError(`Leadport needs Node 20.19 or newer to set itself up; this is ${process.versions.node}. https://nodejs.org`);
  }
  await ensureDependencies();
  const node = findNode();
  await generateClient(node);
  if (needsBuild) await buildPortal(node);
  // Next and React choose their fast half by this variable; the supervisor sets it for its own parts.
  if (words[0]?.startsWith('server/')) process.env.NODE_ENV ??= 'production';
  if (words.length) run(node, ['--disable-warning=ExperimentalWarning', ...envFile(), ...words]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Node itself reports a missing one, so it is named only when it is there. */
function envFile() {
  const file = join(root, '.env');
  return existsSync(file) ? [`--env-file=${file}`] : [];
}

/** Becomes the entry where the system can do that, else lends it the terminal, the signals and its own end. */
function run(node, parameters) {
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    process.removeAllListeners('warning');
    process.emitWarning = () => {};
    process.execve(node, [node, ...parameters], process.env);
  }
  const child = spawn(node, parameters, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
