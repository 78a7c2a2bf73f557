import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './test/chromium.ts';
import { playwrightCounts, vitestCounts } from './test/counts.ts';
import { type Counts, runTool, runTests } from './test/run.ts';

// npm test         everything: format, lint with the walls, types, unused code, unit and database tests, browser stories
// npm run check    the same without the browser
const root = join(import.meta.dirname, '..');
const withBrowser = !process.argv.includes('--no-browser');
const all: Counts = { passed: 0, failed: 0 };

add(await runTool('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
add(await runTool('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
add(await runTool('Types', 'typescript/bin/tsc', ['--noEmit']));
add(await runTool('Unused code', 'knip/bin/knip.js', []));
add(await runTests('Unit and database tests', 'vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json'], vitestCounts));

if (withBrowser && existsSync(join(root, 'app'))) add(await runTool('Production build', '../scripts/with-setup.mjs', ['--build']));
if (withBrowser && existsSync(join(root, 'playwright.config.ts'))) {
  try {
    const chromium = await findChromium();
    add(
      await runTests('Browser stories', '@playwright/test/cli.js', ['test', '--reporter=list,json'], playwrightCounts, {
        CHROMIUM_PATH: chromium,
      }),
    );
  } catch (error) {
    console.error((error as Error).message);
    add({ passed: 0, failed: 1 });
  }
}

console.log(`\n${all.passed} passed, ${all.failed} failed`);
process.exit(all.failed === 0 ? 0 : 1);

function add({ passed, failed }: Counts): void {
  all.passed += passed;
  all.failed += failed;
}
