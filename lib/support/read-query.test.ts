import { expect, test } from 'vitest';
import { isPersonsAddress, mayStandInAddress, readQuery } from './read-query.ts';

test('an address of the portal stands for what it names', () => {
  expect(readQuery('  contoso.analytics ')).toBe('contoso.analytics');
  expect(readQuery('https://leads.example/it/offers/contoso.analytics/history?x=1')).toBe('contoso.analytics');
  expect(readQuery('http://127.0.0.1:3000/errors/network-dns')).toBe('network-dns');
  expect(readQuery('https://leads.example/offers/%E0%A4%A')).toBe('%E0%A4%A');
});

test('what may be somebody’s data never stands in an address', () => {
  for (const allowed of ['contoso', 'contoso.analytics', '01900000-0000-7000-8000-000000000001', 'AADSTS7000222', 'network-dns'])
    expect(mayStandInAddress(allowed), allowed).toBe(true);
  for (const refused of ['ada@example.com', '{"error":"x"}', 'one\ntwo', '+44 20 7946 0018', '0612345678', 'x'.repeat(81)])
    expect(mayStandInAddress(refused), refused).toBe(false);
});

test('an e-mail address alone looks for a person; one inside a message does not', () => {
  for (const person of ['ada@example.com', ' ada.b+c@mail.example.co.uk\n']) expect(isPersonsAddress(person), person).toBe(true);
  for (const other of ['contoso', 'contoso.analytics', 'ada@localhost', 'The user ada@example.com was not found', '<ada@example.com>'])
    expect(isPersonsAddress(other), other).toBe(false);
});
