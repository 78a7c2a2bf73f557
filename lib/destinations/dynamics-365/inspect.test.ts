import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseConfig } from '../config.ts';
import { DestinationRefusal } from '../refusal.ts';
import { openSession, startStandIn } from '../stand-in.ts';
import { inspectLeadTable, tellFinding } from './inspect.ts';
import { columnLengths } from './lead-record.ts';
import type { Dynamics365Config } from './spec.ts';
import { createVendor, dataverseRefusal, standIn } from './stand-in.ts';

type Row = Record<string, unknown>;

let vendor: Awaited<ReturnType<typeof startStandIn>>;
let rows: { String: Row[]; Memo: Row[]; required: Row[] };

beforeAll(async () => {
  vendor = await startStandIn(createVendor());
});
beforeEach(() => {
  const { description, ...texts } = columnLengths;
  rows = {
    String: Object.entries(texts).map(([name, length]) => row(name, { MaxLength: length })),
    Memo: [row('description', { MaxLength: description })],
    required: ['subject', 'lastname'].map((name) => required(name)),
  };
  vendor.received.length = 0;
  vendor.answering = (request) => {
    if (request.path.endsWith('/token')) return createVendor()(request);
    const type = /CRM\.(String|Memo)AttributeMetadata\?/.exec(request.path)?.[1] as 'String' | 'Memo' | undefined;
    return answer(JSON.stringify({ '@odata.context': 'x', value: rows[type ?? 'required'] }));
  };
});
afterAll(() => vendor.close());

/** As the Web API words them. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api */
function row(name: string, more: Row, label: string | null = null): Row {
  const text = label === null ? null : { Label: label, LanguageCode: 1033, IsManaged: true, HasChanged: null };
  return { LogicalName: name, DisplayName: { LocalizedLabels: text ? [text] : [], UserLocalizedLabel: text }, MetadataId: name, ...more };
}

function required(name: string, more: Row = {}, label: string | null = null): Row {
  const level = { Value: 'ApplicationRequired', CanBeChanged: true, ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' };
  return row(name, { AttributeType: 'Picklist', IsValidForCreate: true, RequiredLevel: level, ...more }, label);
}

const answer = (body: string) => ({ status: 200, headers: { 'content-type': 'application/json; odata.metadata=minimal' }, body });

function look() {
  const parsed = parseConfig('dynamics-365', { ...standIn.config(vendor.origin), instanceUrl: 'https://contoso.crm4.dynamics.com' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const http = openSession(vendor.origin, { hosts: ['login.microsoftonline.com', 'contoso.crm4.dynamics.com'] });
  return inspectLeadTable(parsed.config as Dynamics365Config, http, { now: () => new Date() });
}

test('nothing is found where the table is as it comes, and nothing is written', async () => {
  expect(await look()).toEqual([]);
  const asked = vendor.received.filter(({ path }) => !path.endsWith('/token'));
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
  expect(asked.every(({ path }) => path.startsWith("/api/data/v9.2/EntityDefinitions(LogicalName='lead')/Attributes"))).toBe(true);
});

test('columns shorter than what is sent are found together; longer ones and others are nobody’s trouble', async () => {
  rows.String = [
    row('companyname', { MaxLength: 40 }, 'Company Name'),
    row('firstname', { MaxLength: 500 }),
    row('new_note', { MaxLength: 5 }),
    row('constructor', { MaxLength: 5 }),
  ];
  rows.Memo = [row('description', { MaxLength: 1_999 })];
  const [finding, ...more] = await look();
  expect(more).toEqual([]);
  expect(finding).toEqual({
    code: 'dynamics-365-column-shortened',
    severity: 'warning',
    columns: [
      { name: 'companyname', label: 'Company Name', limit: 40, sent: 100 },
      { name: 'description', label: null, limit: 1_999, sent: 2_000 },
    ],
  });
  expect(tellFinding(finding!)).toEqual({
    en: 'In this environment Company Name (companyname) takes 40 characters instead of 100 and description takes 1999 characters instead of 2000. A lead with a longer value is refused and waits here.',
    it: 'In questo ambiente Company Name (companyname) accetta 40 caratteri invece di 100 e description accetta 1999 caratteri invece di 2000. Un lead con un valore più lungo viene rifiutato e aspetta qui.',
  });
});

test('a required column that is never sent is found; what the platform fills and what nobody may write are not', async () => {
  rows.required.push(
    required('new_region', {}, 'Region'),
    required('ownerid', { AttributeType: 'Owner' }),
    required('new_flag', { AttributeType: 'Boolean' }),
    required('new_sum', { IsValidForCreate: false }),
    required('new_hint', { RequiredLevel: { Value: 'Recommended' } }),
  );
  const found = await look();
  expect(found).toEqual([
    { code: 'dynamics-365-column-required', severity: 'warning', columns: [{ name: 'new_region', label: 'Region' }] },
  ]);
  expect(tellFinding(found[0]!).en).toContain('Region (new_region), which Leadport never sends');
});

test.each([
  ['no permission', dataverseRefusal(403, '0x80040220', 'Principal user is missing prvReadEntity privilege.')],
  ['a throttled user', dataverseRefusal(429, '0x80072322', 'Number of requests exceeded the limit.')],
  ['a page instead of data', answer('<html></html>')],
  ['null', answer('null')],
  ['an object without a list', answer('{"value":{}}')],
])('%s is a refusal and no finding', async (_, refusal) => {
  vendor.answering = (request) => (request.path.endsWith('/token') ? createVendor()(request) : refusal);
  await expect(look()).rejects.toThrow(DestinationRefusal);
});

test('rows that make no sense are passed over', async () => {
  rows.String = [null, 5, {}, { LogicalName: 7, MaxLength: 1 }, row('companyname', { MaxLength: '40' })] as Row[];
  rows.required = [null, 'x', {}, { RequiredLevel: null }] as Row[];
  expect(await look()).toEqual([]);
});
