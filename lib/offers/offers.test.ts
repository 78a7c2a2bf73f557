import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { newId } from '#lib/db/id.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { findOfferByToken } from '#lib/leads/post-intake.ts';
import { createOffer } from './create-offer.ts';
import { getOffer } from './get-offer.ts';
import { listOffers } from './list-offers.ts';
import { listVersions } from './list-versions.ts';
import type { Offer } from './offer.ts';
import type { OfferType } from './offer-type.ts';
import type { View } from './offer-row.ts';
import { restoreVersion } from './restore-version.ts';
import { rotateIntakeToken } from './rotate-intake-token.ts';
import { saveDestination } from './save-destination.ts';
import { updateOffer } from './update-offer.ts';
import { changedKeys } from './version-changes.ts';

const view: View = { locale: 'en', now: new Date('2026-11-23T00:00:00Z'), showsIntakeUrl: true };
const caller: KeyCaller = { kind: 'key', id: newId(), role: 'publisher', publisherId: 'contoso' };
const own = { publisherId: 'contoso' };
const foreign = { publisherId: 'fabrikam' };
const everyone = { publisherId: null };
const accountKey = `${'A'.repeat(86)}==`;
const connectionString = `DefaultEndpointsProtocol=https;AccountName=contosoleads;AccountKey=${accountKey};EndpointSuffix=core.windows.net`;

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
});

afterAll(() => db.drop());

async function create(offerId: string, type: OfferType = 'container', reach: { publisherId: string | null } = own): Promise<Offer> {
  const created = await createOffer(caller, reach, { offerId, title: `Title of ${offerId}`, type }, view);
  if (created.kind !== 'created') throw new Error(created.kind);
  return created.offer;
}

async function save(offerId: string, type: string, config: Record<string, unknown>): Promise<Offer> {
  const saved = await saveDestination(caller, own, offerId, { type, config }, view);
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  return saved.offer;
}

async function intakeMode(offer: string): Promise<string> {
  const { rows } = await db.worker.query(`SELECT intake_mode FROM offers WHERE publisher_id = 'contoso' AND id = $1`, [offer]);
  return rows[0].intake_mode;
}

test('a new offer is a draft with an intake URL that leads to it', async () => {
  const offer = await create('contoso.fresh');
  expect(offer).toMatchObject({
    offerId: 'contoso.fresh',
    status: 'draft',
    destination: null,
    health: { state: 'draft', held: 0 },
    advice: [],
  });
  const token = offer.intakeUrl!.slice('http://127.0.0.1:3000/api/v1/intake/'.length);
  expect(token).toMatch(/^[\w-]{43,}$/);
  expect(await findOfferByToken(db.worker, token)).toEqual({ publisherId: 'contoso', id: 'fresh' });
  const { rows } = await db.worker.query(`SELECT intake_token_sealed FROM offers WHERE id = 'fresh'`);
  expect(rows[0].intake_token_sealed).not.toContain(token);
});

test('an offer of another or no publisher cannot be created, a known one not twice', async () => {
  const input = { offerId: 'fabrikam.mine', title: 'Mine', type: 'container' } as const;
  expect(await createOffer(caller, own, input, view)).toEqual({ kind: 'unknown-publisher' });
  expect(await createOffer(caller, everyone, { ...input, offerId: 'nobody.mine' }, view)).toEqual({ kind: 'unknown-publisher' });
  expect(await createOffer(caller, own, { ...input, offerId: 'no dot' }, view)).toEqual({ kind: 'malformed-id' });
  await create('contoso.twice');
  expect(await createOffer(caller, own, { ...input, offerId: 'contoso.twice' }, view)).toEqual({ kind: 'duplicate' });
});

test('to another publisher an offer does not exist, whatever is asked of it', async () => {
  await create('contoso.private');
  const offerId = 'contoso.private';
  expect(await getOffer(foreign, offerId, view)).toBeNull();
  expect(await updateOffer(caller, foreign, offerId, { title: 'Taken' }, view)).toEqual({ kind: 'not-found' });
  expect(await saveDestination(caller, foreign, offerId, { type: 'store-only', config: {} }, view)).toEqual({ kind: 'not-found' });
  expect(await rotateIntakeToken(caller, foreign, offerId, view)).toBeNull();
  expect(await listVersions(foreign, offerId)).toEqual([]);
  expect((await listOffers(foreign, { limit: 200 }, view)).items).toEqual([]);
  expect((await getOffer(everyone, offerId, view))?.title).toBe('Title of contoso.private');
});

test('pages follow each other without gaps or repeats', async () => {
  for (const name of ['page-a', 'page-b', 'page-c']) await create(`fabrikam.${name}`, 'container', everyone);
  const first = await listOffers(foreign, { limit: 2 }, view);
  expect(first).toMatchObject({ items: [{ offerId: 'fabrikam.page-a' }, { offerId: 'fabrikam.page-b' }], nextCursor: 'fabrikam.page-b' });
  expect(await listOffers(foreign, { limit: 2, cursor: first.nextCursor! }, view)).toMatchObject({
    items: [{ offerId: 'fabrikam.page-c' }],
    nextCursor: null,
  });
});

test('saving masks secrets, stores them sealed, and holds leads until the offer is live', async () => {
  await create('contoso.table');
  const offer = await save('contoso.table', 'azure-table', { connectionString });
  expect(offer.destination).toEqual({
    type: 'azure-table',
    config: { connectionString: { set: true, hint: expect.stringMatching(/^\.\.\..{4}$/) } },
  });
  expect(JSON.stringify(offer)).not.toContain(accountKey);
  expect(offer.versions).toEqual({ saved: 1, tested: null, live: null });
  const { rows } = await db.worker.query(`SELECT config::text FROM connection_versions WHERE offer_id = 'table'`);
  expect(rows[0].config).not.toContain('AccountKey');
  expect(await intakeMode('table')).toBe('hold');
});

test('a secret left out, empty or masked keeps the saved one; an unchanged configuration makes no new version', async () => {
  await create('contoso.endpoint');
  const config = { url: 'https://hooks.contoso.com/leads?sig=abcdefghijkl', bearerToken: 'token-0123456789' };
  const first = await save('contoso.endpoint', 'https-endpoint', config);
  expect(first.destination!.config).toMatchObject({
    url: 'https://hooks.contoso.com/leads?sig=…',
    bearerToken: { set: true, hint: '...6789' },
  });
  const masked = first.destination!.config;
  for (const again of [config, masked, { ...masked, bearerToken: '' }, { authentication: 'bearer' }]) {
    expect((await save('contoso.endpoint', 'https-endpoint', again)).versions.saved).toBe(1);
  }
  const changed = await save('contoso.endpoint', 'https-endpoint', { ...masked, bearerToken: 'token-9876543210' });
  expect(changed).toMatchObject({
    versions: { saved: 2 },
    destination: { config: { bearerToken: { hint: '...3210' }, url: 'https://hooks.contoso.com/leads?sig=…' } },
  });
  expect((await listVersions(own, 'contoso.endpoint')).map(({ version, target }) => [version, target])).toEqual([
    [2, expect.stringContaining('hooks.contoso.com')],
    [1, expect.stringContaining('hooks.contoso.com')],
  ]);
});

test('secrets of one destination never fill those of another', async () => {
  await create('contoso.switch');
  await save('contoso.switch', 'azure-table', { connectionString });
  const answer = await saveDestination(caller, own, 'contoso.switch', { type: 'https-endpoint', config: {} }, view);
  expect(answer).toMatchObject({ kind: 'invalid', errors: [{ path: 'url' }] });
});

test('a refused configuration names the field, and the page that explains an address nobody may call', async () => {
  await create('contoso.refused');
  const refused = async (type: string, config: Record<string, unknown>) =>
    saveDestination(caller, own, 'contoso.refused', { type, config }, view);
  expect(await refused('https-endpoint', { url: 'https://10.0.0.1/leads' })).toMatchObject({
    errors: [{ path: 'url', code: 'network-address-forbidden' }],
  });
  expect(await refused('https-endpoint', { url: 'hooks.contoso.com' })).toMatchObject({
    errors: [{ path: 'url', code: 'network-url-missing-scheme' }],
  });
  expect(await refused('azure-table', { connectionString: 'nonsense' })).toMatchObject({ errors: [{ path: 'connectionString' }] });
  expect(await refused('azure-table', { connectionString, colour: 'blue' })).toMatchObject({ errors: [{ path: 'colour' }] });
  expect(await refused('carrier-pigeon', {})).toMatchObject({ errors: [{ path: 'type' }] });
  expect((await getOffer(own, 'contoso.refused', view))?.versions.saved).toBeNull();
});

test('a draft leaves the live version and its intake alone', async () => {
  await create('contoso.live');
  await save('contoso.live', 'azure-table', { connectionString });
  await db.worker.query(
    `UPDATE offers SET status = 'live', live_version = 1, tested_version = 1, intake_mode = 'deliver' WHERE id = 'live'`,
  );
  const offer = await save('contoso.live', 'store-only', {});
  expect(offer).toMatchObject({ status: 'live', versions: { saved: 2, live: 1 }, destination: { type: 'store-only' } });
  expect(await intakeMode('live')).toBe('deliver');
});

test('simultaneous saves become versions in a row', async () => {
  await create('contoso.busy');
  const urls = Array.from({ length: 5 }, (_, number) => `https://hooks.contoso.com/${number}`);
  await Promise.all(urls.map((url) => save('contoso.busy', 'https-endpoint', { url })));
  expect((await listVersions(own, 'contoso.busy')).map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
});

test('an offer that must deliver says so until it has a destination, also to one that is live and only stores', async () => {
  const offer = await create('contoso.contact', 'saas-contact-me');
  expect(offer.advice).toMatchObject([{ code: 'destination-required', helpUrl: 'http://127.0.0.1:3000/errors/destination-required' }]);
  expect((await save('contoso.contact', 'azure-table', { connectionString })).advice).toEqual([]);
  await create('contoso.stored');
  await save('contoso.stored', 'store-only', {});
  await db.worker.query(`UPDATE offers SET status = 'live', live_version = 1 WHERE id = 'stored'`);
  expect(await updateOffer(caller, own, 'contoso.stored', { type: 'consulting-service' }, view)).toEqual({ kind: 'destination-required' });
  expect(await updateOffer(caller, own, 'contoso.stored', { title: 'Renamed' }, view)).toMatchObject({
    kind: 'updated',
    offer: { title: 'Renamed' },
  });
});

test('a rotated intake URL replaces the old one at once', async () => {
  const before = (await create('contoso.rotate')).intakeUrl!;
  const after = (await rotateIntakeToken(caller, own, 'contoso.rotate', view))!.intakeUrl!;
  const token = (url: string) => url.slice(url.lastIndexOf('/') + 1);
  expect(await findOfferByToken(db.worker, token(before))).toBeNull();
  expect(await findOfferByToken(db.worker, token(after))).toEqual({ publisherId: 'contoso', id: 'rotate' });
});

test('held leads show in the health of their offer, those of tests do not', async () => {
  await create('contoso.waiting');
  const lead = async (more: { status: string; code: string | null; version?: number }) => {
    const id = newId();
    await db.worker.query(
      `INSERT INTO leads (publisher_id, id, offer_id, source, action) VALUES ('contoso', $1, 'waiting', 'AzureMarketplace', 'INS')`,
      [id],
    );
    await db.worker.query(
      `INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, code, version, due_at) VALUES ('contoso', $1, 'waiting', $2, $3, $4, CASE WHEN $2 = 'retrying' THEN now() END)`,
      [id, more.status, more.code, more.version ?? null],
    );
  };
  await lead({ status: 'held', code: 'offer-not-live' });
  await lead({ status: 'held', code: 'offer-not-live' });
  await lead({ status: 'held', code: 'network-dns', version: 1 });
  await lead({ status: 'stored', code: null });
  const { health } = (await getOffer(own, 'contoso.waiting', view))!;
  expect(health).toMatchObject({ state: 'needs-you', held: 2, retrying: 0, code: 'offer-not-live' });
  expect(Date.now() - Date.parse(health.heldSince!)).toBeLessThan(60_000);
});

test('an older version comes back as a draft with its secrets, and what changed between two versions is told without them', async () => {
  const { offerId } = await create('contoso.restored');
  const otherKey = connectionString.replace(accountKey, `${'B'.repeat(86)}==`);
  await save(offerId, 'azure-table', { connectionString });
  await save(offerId, 'azure-table', { connectionString: otherKey });
  const restored = await restoreVersion(caller, own, offerId, 1, view);
  expect(restored).toMatchObject({ kind: 'restored', offer: { versions: { saved: 3, live: null } } });
  const [third, second, first] = await listVersions(own, offerId);
  expect([changedKeys(first!, second!), changedKeys(second!, third!), changedKeys(first!, third!)]).toEqual([
    ['connectionString'],
    ['connectionString'],
    [],
  ]);
  expect(JSON.stringify([first, second, third])).not.toMatch(/A{20}|B{20}/);
  const { rows } = await db.worker.query<{ version: number; since: Date }>(
    `SELECT version, secrets_since AS since FROM connection_versions WHERE publisher_id = 'contoso' AND offer_id = 'restored' ORDER BY version`,
  );
  const [since1, since2, since3] = rows.map(({ since }) => since.getTime());
  expect(since3, 'a restored secret is as old as it was').toBe(since1);
  expect(since2).toBeGreaterThan(since1!);
  await restoreVersion(caller, own, offerId, 3, view);
  expect(await listVersions(own, offerId)).toHaveLength(3);
  expect(await restoreVersion(caller, own, offerId, 9, view)).toEqual({ kind: 'not-found' });
  expect(await restoreVersion(caller, foreign, offerId, 1, view)).toEqual({ kind: 'not-found' });
});
