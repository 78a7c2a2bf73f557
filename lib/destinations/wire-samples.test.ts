import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapterOf } from './adapters.ts';
import { parseConfig } from './config.ts';
import { destinationTypes, isDelivering } from './specs.ts';
import { openSession, sampleLead, type StandIn, startStandIn } from './stand-in.ts';
import { wireSampleOf } from './wire-samples.ts';

const lead = sampleLead({ source: 'AzureMarketplace', action: 'INS' });

let vendor: Awaited<ReturnType<typeof startStandIn>>;
beforeAll(async () => {
  vendor = await startStandIn(() => ({ status: 204 }));
});
afterAll(() => vendor.close());

test('every destination that delivers has a sample, what is only stored has none', () => {
  for (const type of destinationTypes) expect(wireSampleOf(type, lead) !== null, type).toBe(isDelivering(type));
});

test.each(['dynamics-365', 'marketo', 'salesforce', 'https-endpoint'] as const)('the sample of %s is what Leadport sends', async (type) => {
  const { standIn } = (await import(`./${type}/stand-in.ts`)) as { standIn: StandIn };
  vendor.answering = standIn.accepts;
  vendor.received.length = 0;
  const own = { marketo: { formId: '1179' }, salesforce: { oid: '00D5g00000ABcdeEAD' } }[type as 'marketo' | 'salesforce'];
  const parsed = parseConfig(type, { ...standIn.config(vendor.origin), ...own });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const http = openSession(vendor.origin, { hosts: standIn.hosts });
  await adapterOf(type)!.deliver(lead, parsed.config, http, { now: () => lead.receivedAt });
  const sent = vendor.received.at(-1)!;
  const { request, body } = wireSampleOf(type, lead)!;
  const shown = type === 'salesforce' ? body.replaceAll('\n', '') : JSON.stringify(JSON.parse(body));
  expect(shown).toBe(sent.body);
  const [line, ...headers] = request!;
  if (type !== 'https-endpoint') expect(line).toBe(`${sent.method} ${sent.path}`);
  for (const header of headers) {
    const [name, value] = header.split(': ') as [string, string];
    const known = value.replace(/(?:…|\d{10})$/, '');
    expect(String(sent.headers[name]).startsWith(known), `${name}: ${known}`).toBe(true);
  }
});
