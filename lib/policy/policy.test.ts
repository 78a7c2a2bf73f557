import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { env } from '#lib/env.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { newLeadFromApi } from '#lib/leads/new-lead.ts';
import { currentPolicy, currentRetrySchedule, refreshPolicies } from '#lib/policy/current-policies.ts';
import { policies, readPolicies, readPolicy, writePolicy } from '#lib/policy/policy.ts';

let db: TestDatabase | undefined;
const admin: UserCaller = {
  kind: 'user',
  id: newId(),
  email: 'a@example.com',
  name: 'A',
  role: 'admin',
  publishers: [],
  publisherId: null,
};

beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
  await refreshPolicies();
});

afterAll(() => db?.drop());

function leadFrom(email: string) {
  const facts = {
    source: 'S',
    action: 'A',
    leadSource: null,
    description: null,
    offerTitle: null,
    occurredAt: null,
    externalId: null,
    extra: null,
  };
  return newLeadFromApi({ ...facts, offer: { publisherId: 'contoso', id: 'crm' }, customer: { email } });
}

test('until somebody changes one, the built-in rules hold', async () => {
  expect(await readPolicies()).toEqual({ 'retention-days': null, 'privacy-suffixes': ['.edu'], 'retry-schedule': null });
  expect(currentRetrySchedule()).toEqual(env().RETRY_SCHEDULE);
});

test('a new suffix counts for leads from the next reading on, and not before', async () => {
  await writePolicy(admin, 'privacy-suffixes', ['.edu', '.ac.uk']);
  expect(leadFrom('ada@ox.ac.uk').withheld).toBe(false);
  await refreshPolicies();
  expect(leadFrom('ada@ox.ac.uk')).toMatchObject({ withheld: true, customer: null, search: null });
  expect(leadFrom('ada@mit.edu').withheld).toBe(true);
  expect(leadFrom('ada@example.com').withheld).toBe(false);
});

test('the schedule of the admin wins over the variable, and null gives it back', async () => {
  await writePolicy(admin, 'retry-schedule', '5s,2m,1h');
  await refreshPolicies();
  expect(currentRetrySchedule()).toEqual([5_000, 120_000, 3_600_000]);
  await writePolicy(admin, 'retry-schedule', null);
  await refreshPolicies();
  expect(currentRetrySchedule()).toEqual(env().RETRY_SCHEDULE);
});

test('a stored value that is no rule any more counts as none', async () => {
  await db!.worker.query(
    `INSERT INTO policies (key, value, updated_by) VALUES ('privacy-suffixes', '"x"', 'user:x'), ('unknown', '1', 'user:x')`,
  );
  expect(await readPolicy('privacy-suffixes')).toEqual(['.edu']);
  await refreshPolicies();
  expect(currentPolicy('privacy-suffixes')).toEqual(['.edu']);
});

test('every change stands in the audit log with the value before', async () => {
  await writePolicy(admin, 'retention-days', 90);
  await writePolicy(admin, 'retention-days', null);
  const { rows } = await db!.worker.query(`SELECT subject, detail FROM audit_events WHERE action = 'policy.change' ORDER BY id`);
  expect(rows).toEqual([
    { subject: 'retention-days', detail: { before: 'null', value: '90' } },
    { subject: 'retention-days', detail: { before: '90', value: 'null' } },
  ]);
});

test('suffixes are written the same way, once, and .edu stays', () => {
  const { schema } = policies['privacy-suffixes'];
  expect(schema.parse(['EDU', ' .ac.uk ', 'ac.uk'])).toEqual(['.edu', '.ac.uk']);
  for (const wrong of [[], ['.ac.uk'], ['.edu', 'a b'], ['.edu', '.'], ['.edu', 'x@y.org'], ['.edu', '-a.org']])
    expect(schema.safeParse(wrong).success, wrong.join()).toBe(false);
});

test.each(['', '5', '5x', '500ms', '49h', Array.from({ length: 21 }, () => '5s').join()])('the schedule %j is refused', (text) => {
  expect(policies['retry-schedule'].schema.safeParse(text).success).toBe(false);
});
