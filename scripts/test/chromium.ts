import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** The browser for the stories, installed when there is none: Debian's package as root, else Playwright's own download. */
export async function findChromium(): Promise<string> {
  const found = installed();
  if (found) return found;
  console.log('\nInstalling Chromium for the browser stories…');
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const attempts = isDebianRoot ? [installFromDebian, installFromPlaywright] : [installFromPlaywright];
  for (const install of attempts) {
    try {
      install();
    } catch (error) {
      console.error((error as Error).message);
    }
    const path = installed();
    if (path) return path;
  }
  throw new Error('The browser stories need Chromium. Install it (Debian: apt-get install chromium), or name one with CHROMIUM_PATH.');
}

function installed(): string | undefined {
  return [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ].find((path) => path && existsSync(path));
}

function installFromDebian(): void {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], options);
}

function installFromPlaywright(): void {
  const cli = join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
