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
    const { scores, losses } = await measure(place);
    const isGood = scores.every((score) => score >= goals[place.kind]);
    console.log(
      `${scores.map((score) => String(score).padStart(15)).join('')}  ${place.path}${isGood ? '' : `  BELOW ${goals[place.kind]}`}`,
    );
    if (isGood) continue;
    for (const loss of losses) console.log(`${' '.repeat(47)}${loss}`);
    process.exitCode = 1;
  }
} finally {
  await leadport.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Report = {
  categories: Record<string, { score: number | null; auditRefs: Array<{ id: string; weight: number }> }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
};

/** The scores, and which audits took something away. A busy machine may lose the browser's trace, so a page gets three tries. */
async function measure(place: (typeof places)[number], tries = 3): Promise<{ scores: number[]; losses: string[] }> {
  const report = join(folder, 'report.json');
  try {
    await runLighthouse(place, report);
  } catch (error) {
    if (tries === 1) throw error;
    return measure(place, tries - 1);
  }
  const { categories: found, audits } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  if (categories.some((name) => typeof found[name]?.score !== 'number') && tries > 1) return measure(place, tries - 1);
  const weighing = categories.flatMap((name) => found[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return {
    scores: categories.map((name) => Math.round((found[name]?.score ?? 0) * 100)),
    losses: weighing
      .map(({ id }) => audits[id]!)
      .filter(({ score }) => score !== null && score < 0.9)
      .map(({ title, displayValue }) => [title, displayValue].filter(Boolean).join(': ')),
  };
}

async function runLighthouse({ path, kind }: (typeof places)[number], report: string): Promise<void> {
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
}
