import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import type { Page, RowAnswer } from './fixtures/answers.ts';
import { ApiClient } from './fixtures/api-client.ts';
import { findBrowser } from './fixtures/browser-program.ts';
import { freePorts } from './fixtures/free-port.ts';
import { type RunningLeadport, startLeadport } from './fixtures/leadport.ts';
import { type Landmarks, type PagePlace, listPages } from './fixtures/pages.ts';
import { signIn } from './fixtures/session.ts';

// npm run screenshots             every page of a fresh demo, at two widths, light and dark, into screenshots/
// npm run screenshots -- leads    only those whose name begins like this
const only = process.argv[2] ?? '';
const target = join(import.meta.dirname, '..', 'screenshots');
const looks = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
const italian = new Set(['home', 'offers', 'offer-broken', 'leads', 'lead-held', 'error']);

const sessions = new Map<string, Promise<string>>();
const dataDir = mkdtempSync(join(tmpdir(), 'leadport-screenshots-'));
const [port] = (await freePorts(1)) as [number];
console.log('Starting the demo…');
const leadport = await startLeadport(port, dataDir);
const browser = await chromium.launch(findBrowser());
try {
  const pages = listPages(await landmarks(leadport)).filter(({ name }) => name.startsWith(only));
  for (const look of looks) {
    const folder = join(target, `${look.width}-${look.colorScheme}`);
    mkdirSync(folder, { recursive: true });
    for (const place of pages) {
      await photograph(browser, place, '', look, join(folder, `${place.name}.png`));
      if (italian.has(place.name)) await photograph(browser, place, '/it', look, join(folder, `${place.name}.it.png`));
    }
    console.log(`${folder}: ${pages.length} pages`);
  }
} finally {
  await browser.close();
  await leadport.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function photograph(
  browser: Browser,
  { path, as }: PagePlace,
  prefix: string,
  { width, colorScheme }: (typeof looks)[number],
  file: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
    baseURL: leadport.url,
    timezoneId: 'Europe/Rome',
    locale: prefix ? 'it-IT' : 'en-GB',
  });
  if (as) {
    const cookies = (await sessionOf(as))
      .split('; ')
      .map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: leadport.url }));
    await context.addCookies(cookies);
  }
  const page = await context.newPage();
  // Portal pages ask again every few seconds, so the network never falls silent.
  await page.goto(prefix + (prefix && path === '/' ? '' : path), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  await context.close();
}

function sessionOf(role: string): Promise<string> {
  const session =
    sessions.get(role) ??
    signIn(
      leadport.url,
      leadport.demo.accounts.find((account) => account.role === role)!,
    );
  sessions.set(role, session);
  return session;
}

/** The demo has a working offer and a broken one; their leads are on their way for a second or two. */
async function landmarks({ url, demo }: RunningLeadport): Promise<Landmarks> {
  const api = new ApiClient(url, { authorization: `Bearer ${demo.apiKeys.publisher}` });
  const first = async (status: string): Promise<RowAnswer> => {
    for (;;) {
      const { body } = await api.get<Page<RowAnswer>>(`/leads?status=${status}&test=false&limit=1`);
      if (body.items[0]) return body.items[0];
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const [delivered, held] = [await first('delivered'), await first('held')];
  return { offer: delivered.offer, brokenOffer: held.offer, delivered: delivered.id, held: held.id };
}
