import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sandboxAccounts } from './accounts.ts';
import { startSandboxForTests } from './testing.ts';
import type { Fault, Vendor } from './vendor.ts';
import type { VendorName } from './vendor-hosts.ts';
import { createVendors } from './vendors.ts';

let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23_100);
});
afterAll(() => sandbox.close());
afterEach(async () => {
  for (const { name } of vendors) await fetch(sandbox.at(`/vendors/${name}/faults`), { method: 'DELETE' });
});

const vendors = createVendors(sandboxAccounts('names only'));
const turnOn = (vendor: string, fault: string, body = {}) =>
  fetch(sandbox.at(`/vendors/${vendor}/faults/${fault}`), { method: 'PUT', body: JSON.stringify(body) });

/** A good connection that every request to this vendor comes from. */
function connectionTo(vendor: VendorName, isUser = false): [Parameters<typeof sandbox.deliver>[0], Record<string, unknown>] {
  const { accounts, flowUrl } = sandbox.settings;
  const { directoryId, applicationId, applicationKey, userName, password } = accounts.directories[0]!;
  const instanceUrl = 'https://contoso-sales.crm4.dynamics.com';
  if (vendor === 'marketo') return ['marketo', { munchkinId: '123-LPT-789', formId: '1179', ...accounts.marketo }];
  if (vendor === 'salesforce') return ['salesforce', { oid: '00D5g00000LPort' }];
  if (vendor === 'power-automate') return ['https-endpoint', { url: flowUrl('test'), authentication: 'none' }];
  if (isUser) return ['dynamics-365', { instanceUrl, authentication: 'office365', userName, password }];
  return ['dynamics-365', { instanceUrl, authentication: 'azureAD', directoryId, applicationId, applicationKey }];
}

const isForUsers = (fault: Fault) => /^(?:user|password|mfa)-/.test(fault.id);

describe.each(vendors.map((vendor) => [vendor.name, vendor] as [VendorName, Vendor]))('%s', (name, { faults }) => {
  test('takes a lead while nothing is wrong', async () => {
    expect(await sandbox.deliver(...connectionTo(name))).toMatchObject({ outcome: 'delivered' });
    if (name === 'entra-id') expect(await sandbox.deliver(...connectionTo(name, true))).toMatchObject({ outcome: 'delivered' });
    expect(await sandbox.look(...connectionTo(name))).toEqual([]);
  });

  test.each(faults.map((fault) => [fault.id, fault] as [string, Fault]))('%s is what Leadport says it is', async (id, fault) => {
    expect((await turnOn(name, id)).status).toBe(200);
    const timeoutMs = id === 'silent' ? 400 : 5_000;
    const result = await sandbox.deliver(...connectionTo(name, name === 'entra-id' && isForUsers(fault)), {}, timeoutMs);
    if (fault.foreseen) {
      expect(result).toMatchObject({ outcome: 'delivered' });
      expect(await sandbox.look(...connectionTo(name))).toMatchObject([{ code: fault.foreseen }]);
    } else if (fault.code === null) expect(result).toMatchObject({ outcome: 'delivered', receipt: { truth: 'accepted' } });
    else expect(result).toMatchObject({ code: fault.code });
  });

  test('names pages that exist, and no fault twice', () => {
    const codes = faults.flatMap(({ code, foreseen }) => code ?? foreseen ?? []);
    for (const code of codes) expect(catalogueEntry(code), code).toBeDefined();
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  });
});

test('each of Microsoft’s eight documented errors has a switch', () => {
  const documented = vendors.flatMap(({ faults }) => faults.flatMap((fault) => fault.documented ?? []));
  expect([...new Set(documented)].sort()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8']);
});

test('a fault for one connection leaves the others alone, and ends after its times', async () => {
  await turnOn('marketo', 'rate-limit', { for: '999-LPT-111', times: 1 });
  const [type, config] = connectionTo('marketo');
  expect(await sandbox.deliver(type, config)).toMatchObject({ outcome: 'delivered' });
  expect(await sandbox.deliver(type, { ...config, munchkinId: '999-LPT-111' })).toMatchObject({ code: 'marketo-rate-limit' });
  expect(await sandbox.deliver(type, { ...config, munchkinId: '999-LPT-111' })).toMatchObject({ outcome: 'delivered' });
});

test('a silent fault of Salesforce keeps nothing', async () => {
  const [type, config] = connectionTo('salesforce');
  const total = async () => ((await (await fetch(sandbox.at('/vendors/salesforce/records'))).json()) as { total: number }).total;
  const before = await total();
  await turnOn('salesforce', 'recaptcha');
  await sandbox.deliver(type, config);
  expect(await total()).toBe(before);
});

test('what is no fault is refused', async () => {
  expect((await turnOn('marketo', 'nonsense')).status).toBe(404);
  expect((await turnOn('nobody', 'outage')).status).toBe(404);
  expect((await turnOn('marketo', 'outage', { times: 0 })).status).toBe(422);
});
