import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../e2e/fixtures/free-port.ts';
import { startLeadport } from '../e2e/fixtures/leadport.ts';
import { signIn } from '../e2e/fixtures/session.ts';
import { findChromium } from './test/chromium.ts';

// npm run lighthouse            measures pages of a fresh demo, the public ones as on a phone, the portal's as on a desk
// npm run lighthouse -- leads   only those whose path contains this
// Lighthouse comes from npm at the first run: as a dependency its 200 packages would be part of every set-up.
const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const goals = { public: 100, portal: 95 };
const places = [
  ...['/', '/sign-in', '/errors', '/errors/network-url-scheme', '/help', '/help/https-endpoint', '/help/faq', '/docs/api'].map(
    (path) => ({ path, kind: 'public' }) as const,
  ),
  ...['/offers', '/offers/contoso.analytics', '/leads', '/health', '/settings'].map((path) => ({ path, kind: 'portal' }) as const),
].filter(({ path }) => path.includes(process.argv[2] ?? ''));

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'leadport-lighthouse-'));
const CHROME_PATH = await findChromium();
const [port] = (await freePorts(1)) as [number];
console.log('Starting the demo…');
const leadport = await startLeadport(port, join(folder, 'data'));
try {
  const account = leadport.demo.accounts.find(({ role }) => role === 'publisher')!;
  // In a file, so that no session stands on a command line.
  writeFileSync(join(folder, 'headers.json'), JSON.stringify({ Cookie: await signIn(leadport.url, account) }), { mode: 0o600 });
  console.log(`${categories.map((name) => name.padStart(15)).join('')}  page`);
  for (const place of places) {
    const scores = await measure(place);
    const isGood = scores.every((score) => score >= goals[place.kind]);
    console.log(
      `${scores.map((score) => String(score).padStart(15)).join('')}  ${place.path}${isGood ? '' : `  BELOW ${goals[place.kind]}`}`,
    );
    if (!isGood) process.exitCode = 1;
  }
} finally {
  await leadport.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ path, kind }: (typeof places)[number]): Promise<number[]> {
  const report = join(folder, 'report.json');
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`,
    '--no-enable-error-reporting',
    ...(kind === 'portal' ? ['--preset=desktop', `--extra-headers=${join(folder, 'headers.json')}`] : []),
  ];
  await run('npm', ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', leadport.url + path, ...options], {
    env: { ...process.env, CHROME_PATH },
    timeout: 180_000,
    shell: process.platform === 'win32',
  });
  const found = JSON.parse(readFileSync(report, 'utf8')) as { categories: Record<string, { score: number | null }> };
  return categories.map((name) => Math.round((found.categories[name]?.score ?? 0) * 100));
}
