import { expect, test } from '../fixtures/story.ts';
import type { VendorName } from '#sandbox/vendor-hosts.ts';

// Microsoft's documented errors, each as today's services answer it: fault, stage, code and the field to correct.
const documented: ReadonlyArray<[error: string, vendor: VendorName, fault: string, code: string, step: string]> = [
  ['E1', 'dataverse', 'user-missing', 'dynamics-365-user-not-member', 'deliver'],
  ['E2', 'dataverse', 'column-protected', 'dynamics-365-column-security', 'deliver'],
  ['E3', 'entra-id', 'tenant-unknown', 'dynamics-365-tenant-not-found', 'sign-in'],
  ['E4', 'dataverse', 'no-roles', 'dynamics-365-no-security-role', 'deliver'],
  ['E5', 'entra-id', 'application-unknown', 'dynamics-365-application-not-found', 'sign-in'],
  ['E6', 'entra-id', 'tenant-malformed', 'dynamics-365-tenant-id-malformed', 'sign-in'],
  ['E7', 'entra-id', 'client-secret-wrong', 'dynamics-365-client-secret-invalid', 'sign-in'],
  ['E8', 'dataverse', 'environment-moved', 'dynamics-365-instance-url-wrong', 'deliver'],
];

test('each documented error fails the run at its step with its own page, and passes when repaired', async ({ publisher, sandbox }) => {
  const { offerId } = await publisher.createOffer();
  const instance = `contoso-${offerId.split('.')[1]}.crm4.dynamics.com`;
  const { directoryId, applicationId, applicationKey } = sandbox.settings.accounts.directories[0]!;
  const config = { instanceUrl: `https://${instance}`, authentication: 'azureAD', directoryId, applicationId, applicationKey };
  await publisher.save(offerId, { type: 'dynamics-365', config });
  for (const [error, vendor, fault, code, step] of documented) {
    await sandbox.turnOn(vendor, fault, instance);
    const { steps } = await publisher.publish(offerId);
    const failed = steps.find(({ status }) => status === 'failed');
    expect([failed?.name, failed?.code], error).toEqual([step, code]);
    await sandbox.turnOff(vendor, fault, instance);
  }
  expect(await sandbox.leads('dataverse', instance)).toEqual([]);
  const { steps } = await publisher.publish(offerId);
  expect(steps.find(({ name }) => name === 'read-back')?.status).toBe('succeeded');
  expect(await sandbox.leads('dataverse', instance)).toHaveLength(1);
});

test('a lead that is delivered again is written again, under its own id', async ({ publisher, intake, sandbox }) => {
  const { offerId } = await publisher.createOffer();
  const instance = `contoso-${offerId.split('.')[1]}.crm4.dynamics.com`;
  const { directoryId, applicationId, applicationKey } = sandbox.settings.accounts.directories[0]!;
  const config = { instanceUrl: `https://${instance}`, authentication: 'azureAD', directoryId, applicationId, applicationKey };
  await publisher.takeLive(offerId, { type: 'dynamics-365', config });
  const id = await intake.post(offerId);
  const { delivery } = await publisher.leadWhen(id, 'delivered');
  expect(delivery.truth).toBe('confirmed');
  expect((await publisher.api.post(`/leads/${id}/redeliver`)).status).toBe(202);
  await expect.poll(async () => (await publisher.lead(id)).attempts.length).toBe(2);
  expect((await sandbox.leads('dataverse', instance)).filter((kept) => kept.id === id)).toHaveLength(1);
});
