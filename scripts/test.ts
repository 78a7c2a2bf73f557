import { findChromium } from './test/chromium.ts';
import { playwrightCounts, vitestCounts } from './test/counts.ts';
import { type Counts, runTool, runTests } from './test/run.ts';

// npm test         everything: format, lint with the walls, types, unused code, unit and database tests, kills under load, stories
// npm run check    the same without what needs a production build
const withBuild = !process.argv.includes('--no-browser');
const all: Counts = { passed: 0, failed: 0 };

add(await runTool('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
add(await runTool('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
add(await runTool('Types', 'typescript/bin/tsc', ['--noEmit']));
add(await runTool('Unused code', 'knip/bin/knip.js', []));
add(await runTests('Unit and database tests', 'vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json'], vitestCounts));

if (withBuild) {
  add(await runTool('Production build', '../scripts/with-setup.mjs', ['--build']));
  add(await runTool('Kills under load', '../bench/chaos.ts', ['--kills', '4', '--quiet']));
  add(await runStories());
}

console.log(`\n${all.passed} passed, ${all.failed} failed`);
process.exit(all.failed === 0 ? 0 : 1);

function add({ passed, failed }: Counts): void {
  all.passed += passed;
  all.failed += failed;
}

async function runStories(): Promise<Counts> {
  try {
    const CHROMIUM_PATH = await findChromium();
    return await runTests('Stories', '@playwright/test/cli.js', ['test', '--reporter=list,json'], playwrightCounts, { CHROMIUM_PATH });
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}
