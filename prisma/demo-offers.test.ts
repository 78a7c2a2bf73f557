import { adapterOf } from '#lib/destinations/adapters.ts';
import { destinationTypes, type DestinationType } from '#lib/destinations/specs.ts';
import { startSandboxForTests } from '#sandbox/testing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoOffers } from './demo-offers.ts';

let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23_700);
});
afterAll(() => sandbox.close());

/** Its server is Azurite, which these tests do not start. */
const isPlayed = (type: string) => type !== 'azure-table' && type !== 'azure-blob';

test('every live offer of the demo delivers to the sandbox, but for the one whose key has expired', async () => {
  const outcomes: Record<string, string> = {};
  for (const { offerId, destination, isLive } of demoOffers(sandbox.settings)) {
    if (!destination || !isLive || !isPlayed(destination.type)) continue;
    const result = await sandbox.deliver(destination.type as DestinationType, destination.config, { offerId });
    outcomes[offerId] = 'code' in result ? result.code : result.outcome;
  }
  const { 'contoso.finance': broken, ...others } = outcomes;
  expect(broken).toBe('dynamics-365-client-secret-expired');
  expect(new Set(Object.values(others))).toEqual(new Set(['delivered']));
});

test('every destination that is played is used by an offer, and every publisher has offers', () => {
  const offers = demoOffers(sandbox.settings);
  const used = new Set(offers.map(({ destination }) => destination?.type));
  for (const type of destinationTypes) if (adapterOf(type) && isPlayed(type)) expect(used, type).toContain(type);
  expect(offers[0]!.offerId).toMatch(/^contoso\./);
  expect(new Set(offers.map(({ offerId }) => offerId.split('.')[0]))).toEqual(new Set(['contoso', 'fabrikam', 'northwind']));
});
