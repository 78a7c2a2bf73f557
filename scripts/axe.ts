import { findChromium } from './test/chromium.ts';
import { playwrightCounts } from './test/counts.ts';
import { runTests } from './test/run.ts';

// npm run axe    every page as every role, in light and dark, at 1440 and 390 pixels: no finding of axe, nothing to scroll sideways
const { failed } = await runTests(
  'Accessibility of every page',
  '@playwright/test/cli.js',
  ['test', 'every-page', '--grep', 'is accessible', '--reporter=list,json'],
  playwrightCounts,
  { CHROMIUM_PATH: await findChromium() },
);
process.exitCode = failed === 0 ? 0 : 1;
