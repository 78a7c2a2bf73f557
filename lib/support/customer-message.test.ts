import { expect, test } from 'vitest';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { customerMessages } from './customer-message.ts';

const entry = catalogueEntry('marketo-access-denied')!;
const facts = { offerTitle: 'Events', offerId: 'contoso.events', since: '2026-11-23T13:42:00.000Z', heldLeads: 3, incident: null };
const appUrl = 'https://leads.example';

test('a customer with a problem of its own reads the first two steps and where the rest is', () => {
  const { en, it } = customerMessages(entry, facts, appUrl);
  expect(en.text).toContain(`Start with this: (1) ${entry.text.en.fix[0]}`);
  expect(it.text).toContain(`Si comincia da qui: (1) ${entry.text.it.fix[0]}`);
  expect(en.text).toContain(en.url);
  expect(it.url).toBe('https://leads.example/it/errors/marketo-access-denied');
});

test('nobody is sent to change settings while many publishers meet the same error', () => {
  const { en, it } = customerMessages(entry, { ...facts, incident: { publishers: 3, vendor: 'Adobe' } }, appUrl);
  expect(en.text).toContain(
    'nothing to change in the settings of the offer: 3 publishers see this at the moment, and it is trouble at Adobe.',
  );
  expect(it.text).toContain('succede a 3 editori nello stesso momento e il problema è di Adobe.');
  for (const { text, url } of [en, it]) {
    expect(text).not.toContain('(1)');
    expect(text).toContain(url);
  }
  expect(en.text).toContain('3 leads wait at Leadport');
});
