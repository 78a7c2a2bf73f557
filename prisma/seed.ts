import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { database } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { env } from '#lib/env.ts';
import { type KeyScope, createApiKey } from '#lib/identity/api-key.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { hashPassword } from '#lib/identity/password.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { newLeadFromApi } from '#lib/leads/new-lead.ts';
import { storeLeads } from '#lib/leads/store.ts';
import { createOffer } from '#lib/offers/create-offer.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';
import { saveDestination } from '#lib/offers/save-destination.ts';
import { sandboxSettings } from '#sandbox/settings.ts';
import { sampleLead } from '../scripts/simulate/sample-lead.ts';
import { addEpisodes, demoNeighbour } from './demo-episodes.ts';
import { addHistory } from './demo-history.ts';
import { type DemoOffer, demoOffers } from './demo-offers.ts';

/** What `$DATA_DIR/demo.json` says besides the address. */
export type Demo = {
  accounts: Array<{ role: UserCaller['role']; email: string; password: string }>;
  apiKeys: Record<KeyScope, string>;
  offers: Array<{ offerId: string; destination: string | null }>;
};

const dayMs = 86_400_000;

const people = [
  { role: 'publisher', email: 'anna@contoso.example.com', name: 'Anna Rossi', publisherId: 'contoso' },
  { role: 'publisher', email: 'paul@fabrikam.example.com', name: 'Paul Weber', publisherId: 'fabrikam' },
  { role: 'support', email: 'support@leadport.example.com', name: 'Sam Porter', publisherId: null },
  { role: 'admin', email: 'admin@leadport.example.com', name: 'Ada Keller', publisherId: null },
] as const;

/** Fills a new database with demo publishers, people, offers and leads. Again on a filled one it only makes new passwords and keys. */
export async function seed(): Promise<Demo> {
  const db = database();
  const accounts = [];
  await db.within({ publisherId: null }, async (tx) => {
    await tx.publisher.createMany({
      data: [
        { id: 'contoso', name: 'Contoso Analytics' },
        { id: 'fabrikam', name: 'Fabrikam Systems' },
        { id: demoNeighbour.id, name: demoNeighbour.name },
      ],
      skipDuplicates: true,
    });
  });
  for (const person of people) accounts.push({ role: person.role, email: person.email, password: await addPerson(person) });
  const apiKeys = {
    intake: await addKey('intake', null),
    publisher: await addKey('publisher', 'contoso'),
    admin: await addKey('admin', null),
  };
  const offers = demoOffers(sandboxSettings(env().DATA_DIR));
  const admin = await adminCaller();
  for (const [position, offer] of offers.entries()) await addOffer(admin, offer, position);
  await addEpisodes(new Date());
  return { accounts, apiKeys, offers: offers.map(({ offerId, destination }) => ({ offerId, destination: destination?.type ?? null })) };
}

async function addPerson({ role, email, name, publisherId }: (typeof people)[number]): Promise<string> {
  const password = randomBytes(9).toString('base64url');
  const passwordHash = await hashPassword(password);
  await database().within({ publisherId: null }, async (tx) => {
    const user = await tx.user.upsert({
      where: { email },
      create: { id: newId(), email, name, role, passwordHash },
      update: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true },
    });
    if (publisherId) await tx.membership.createMany({ data: [{ publisherId, userId: user.id, role: 'owner' }], skipDuplicates: true });
  });
  return password;
}

async function addKey(scope: KeyScope, publisherId: string | null): Promise<string> {
  const { key, hash, hint } = createApiKey();
  await database().within({ publisherId: null }, async (tx) => {
    await tx.apiKey.updateMany({ where: { scope, name: 'Demo', revokedAt: null }, data: { revokedAt: new Date() } });
    await tx.apiKey.create({ data: { id: newId(), scope, publisherId, name: 'Demo', hash: new Uint8Array(hash), hint } });
  });
  return key;
}

async function adminCaller(): Promise<UserCaller> {
  const { id, email, name } = await database().within({ publisherId: null }, (tx) =>
    tx.user.findUniqueOrThrow({ where: { email: 'admin@leadport.example.com' } }),
  );
  return { kind: 'user', id, email, name, role: 'admin', publishers: [], publisherId: null };
}

async function addOffer(admin: UserCaller, offer: DemoOffer, position: number): Promise<void> {
  const { offerId, title, type, destination, isLive, leads, brokenDays } = offer;
  const reach = { publisherId: null };
  const view = { locale: 'en', now: new Date(), showsIntakeUrl: true } as const;
  const created = await createOffer(admin, reach, { offerId, title, type }, view);
  if (created.kind !== 'created') return;
  if (destination) {
    const saved = await saveDestination(admin, reach, offerId, destination, view, { admitsLegacy: true });
    if (saved.kind !== 'saved') throw new Error(`The demo destination of ${offerId} is not valid: ${JSON.stringify(saved)}`);
  }
  if (isLive) {
    await makeLive(offerId);
    await addHistory(offer, position, new Date());
  }
  await addLeads(offerId, leads, brokenDays * dayMs || 20_000);
}

/** The demo starts with connections that were published long ago, among them one that has broken since. */
async function makeLive(offerId: string): Promise<void> {
  const { publisherId, id } = parseOfferId(offerId)!;
  await database().within({ publisherId: null }, (tx) =>
    tx.offer.update({
      where: { publisherId_id: { publisherId, id } },
      data: { status: 'live', intakeMode: 'deliver', liveVersion: 1, testedVersion: 1 },
      select: { id: true },
    }),
  );
}

/** Leads of the last `spanMs`, oldest first; the worker hands them over as soon as it runs. */
async function addLeads(offerId: string, count: number, spanMs: number): Promise<void> {
  if (count === 0) return;
  const start = Date.now() - spanMs;
  const leads = Array.from({ length: count }, (_, index) => ({
    ...newLeadFromApi(leadInputSchema.parse(sampleLead(index, [offerId], new Date()))),
    id: v7({ msecs: start + (index * spanMs * 0.97) / count }),
  }));
  const { worker } = database();
  await storeLeads(worker, leads);
  await worker.query(
    `UPDATE leads SET received_at = to_timestamp(('x' || replace(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0) WHERE id = ANY($1::uuid[])`,
    [leads.map((lead) => lead.id)],
  );
}
