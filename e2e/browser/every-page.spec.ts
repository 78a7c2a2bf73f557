import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/browsing.ts';
import { type Landmarks, listPages } from '../fixtures/pages.ts';
import type { Portal } from '../fixtures/portal.ts';
import type { Inbox } from '../fixtures/receiver.ts';

test.describe.configure({ timeout: 400_000, mode: 'parallel' });

async function makeLandmarks(publisher: Portal, working: Inbox, broken: Inbox): Promise<Landmarks> {
  const [offer, brokenOffer] = [await publisher.liveOffer(working), await publisher.liveOffer(broken)];
  broken.script = () => ({ status: 401 });
  const [delivered, held] = [await publisher.post(offer), await publisher.post(brokenOffer)];
  await publisher.leadWhen(delivered, 'delivered');
  await publisher.leadWhen(held, 'held');
  return { offer, brokenOffer, delivered, held };
}

async function visit(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response!.status(), path).toBe(200);
  await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
  await expect(page, path).toHaveTitle(/\S/);
}

for (const role of [undefined, 'publisher', 'support', 'admin'] as const) {
  test(`every page of ${role ?? 'the public part'} is accessible in light and dark, and fits a phone`, async ({
    page,
    actAs,
    publisher,
    newInbox,
  }) => {
    const pages = listPages(await makeLandmarks(publisher, newInbox(), newInbox())).filter(({ as }) => as === role);
    if (role) await actAs(role);
    for (const { path } of pages) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await visit(page, path);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 2560, height: 1440 });
      await expectNoSidewaysScroll(page);
    }
  });
}

test('every page speaks Italian under /it', async ({ page, context, actAs, publisher, newInbox }) => {
  const pages = listPages(await makeLandmarks(publisher, newInbox(), newInbox()));
  const english = new Map<string, string>();
  for (const prefix of ['', '/it']) {
    for (const { name, path, as } of pages) {
      // What the page before still asks for would be asked by nobody.
      await page.goto('about:blank');
      await context.clearCookies();
      if (as) await actAs(as);
      await visit(page, prefix + (prefix && path === '/' ? '' : path));
      await expect(page.locator('html')).toHaveAttribute('lang', prefix ? 'it' : 'en');
      const words = await page.locator('main').innerText();
      if (prefix) expect.soft(words, `${name} is not translated`).not.toBe(english.get(name));
      else english.set(name, words);
    }
  }
});
