import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';

export const root = resolve(import.meta.dirname, '..', '..');

/** Something the person at the keyboard can act on; shown without a stack. */
export class SetupError extends Error {}

/** Runs a long command quietly: says what is being done and how long it took, and shows the output only when it fails. */
export async function step(doing, done, command, parameters, environment = {}) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(`${doing}…${isTerminal ? '' : '\n'}`);
  const ticking = setInterval(
    () => process.stdout.write(isTerminal ? `\r${doing}… ${seconds()}` : `${doing}… ${seconds()}\n`),
    isTerminal ? 1000 : 15_000,
  );
  const { code, output } = await runQuietly(command, parameters, environment);
  clearInterval(ticking);
  if (isTerminal) process.stdout.write('\r\u001b[K');
  if (code !== 0) throw new SetupError(`${output.trimEnd()}\n\n${doing} failed (${[command, ...parameters].join(' ')}).`);
  process.stdout.write(`${done} in ${seconds()}.\n`);
}

function runQuietly(command, parameters, environment) {
  return new Promise((settle) => {
    const child = spawn(command, parameters, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => settle({ code: 1, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/** One hash over the contents of files and folders, so that a copied clone with new file times is not built again. */
export function hashOf(paths, isWanted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');

  function add(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (isWanted(relative(root, path))) {
      hash.update(`${relative(root, path)}\0${stats.size}\0`).update(readFileSync(path));
    }
  }
}

export function readStamp(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}
