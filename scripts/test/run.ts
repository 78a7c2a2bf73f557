import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Counts = { passed: number; failed: number };

const root = join(import.meta.dirname, '..', '..');

/** A check that passes or fails as a whole. */
export async function runTool(title: string, program: string, parameters: string[]): Promise<Counts> {
  const isGood = (await run(title, program, parameters)) === 0;
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
}

/** A runner that writes its results as JSON; one that ends badly without saying why counts as one failure. */
export async function runTests(
  title: string,
  program: string,
  parameters: string[],
  read: (file: string) => Counts,
  environment: Record<string, string> = {},
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'leadport-results-'));
  const file = join(folder, 'results.json');
  try {
    // Each runner knows one of the two ways to name the file.
    const words = program.startsWith('vitest') ? [...parameters, `--outputFile.json=${file}`] : parameters;
    const code = await run(title, program, words, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    const counts = read(file);
    return { ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(title: string, program: string, parameters: string[], environment: Record<string, string> = {}): Promise<number> {
  const started = Date.now();
  console.log(`\n${title}…`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...parameters], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      console.log(`${title}: ${code === 0 ? 'good' : 'failed'} after ${Math.round((Date.now() - started) / 1000)} s`);
      resolve(code ?? 1);
    });
  });
}
