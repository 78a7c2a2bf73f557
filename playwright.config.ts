import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/fixtures/browser-program.ts';

export default defineConfig({
  outputDir: 'test-results',
  globalSetup: './e2e/fixtures/global-setup.ts',
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    // Black-box: these know the documented contract only, and speak HTTP.
    { name: 'api', testDir: 'e2e/api' },
    {
      name: 'browser',
      testDir: 'e2e/browser',
      timeout: 120_000,
      // Where others share the machine a browser may starve for a while. At one's desk a story that fails once has failed.
      retries: process.env.CI ? 1 : 0,
      use: {
        locale: 'en-GB',
        timezoneId: 'Europe/Rome',
        viewport: { width: 1440, height: 900 },
        screenshot: 'only-on-failure',
        launchOptions: findBrowser(),
      },
    },
  ],
});
