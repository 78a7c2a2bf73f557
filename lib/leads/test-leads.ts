import type { Database } from '#lib/db/database.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { newLeadFromApi } from '#lib/leads/new-lead.ts';
import { storeLeads } from '#lib/leads/store.ts';

// For tests: two publishers, each with a live, a draft and a bare offer, and leads in whatever state is asked for.

export const contoso: Caller = { kind: 'key', id: '01900000-0000-7000-8000-00000000000a', role: 'publisher', publisherId: 'contoso' };
export const fabrikam: Caller = { kind: 'key', id: '01900000-0000-7000-8000-00000000000b', role: 'publisher', publisherId: 'fabrikam' };
export const admin: Caller = { kind: 'key', id: '01900000-0000-7000-8000-00000000000c', role: 'admin', publisherId: null };
export const support: Caller = {
  kind: 'user',
  id: '01900000-0000-7000-8000-00000000000d',
  email: 's@example.com',
  name: 'Sam',
  role: 'support',
  publishers: [],
  publisherId: null,
};

export async function seedOffers(db: Database): Promise<void> {
  await db.worker.query(`
    INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam');
    INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, status, live_version, draft_version, intake_mode)
      SELECT p, o, o || ' of ' || p, 'container', 'x', CASE o WHEN 'live' THEN 'live' ELSE 'draft' END, CASE o WHEN 'live' THEN 1 END, CASE o WHEN 'bare' THEN NULL ELSE 1 END,
        CASE o WHEN 'live' THEN 'deliver' WHEN 'draft' THEN 'hold' ELSE 'store' END
      FROM unnest(ARRAY['contoso', 'fabrikam']) p, unnest(ARRAY['live', 'draft', 'bare']) o;
    INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by)
      SELECT p, o, 1, 'https-endpoint', '{}', 'portal' FROM unnest(ARRAY['contoso', 'fabrikam']) p, unnest(ARRAY['live', 'draft']) o`);
}

/** Stores leads as intake does and returns their ids. */
export async function seedLeads(db: Database, leads: ReadonlyArray<Record<string, unknown>>): Promise<string[]> {
  const stored = await storeLeads(
    db.worker,
    leads.map((lead) =>
      newLeadFromApi(leadInputSchema.parse({ offer: 'contoso.live', source: 'AzureMarketplace', action: 'INS', ...lead })),
    ),
  );
  return stored.map((entry) => (entry as { id: string }).id);
}

/** Puts a delivery into a state, as a worker would have left it. */
export async function setState(db: Database, id: string, status: string, more: { code?: string; reason?: string } = {}): Promise<void> {
  await db.worker.query(
    `UPDATE deliveries SET status = $2, due_at = CASE WHEN $2 IN ('queued', 'retrying', 'delivering') THEN now() + interval '1 hour' END,
       truth = CASE WHEN $2 = 'delivered' THEN 'accepted' END, code = $3, reason = $4 WHERE lead_id = $1`,
    [id, status, more.code ?? null, more.reason ?? null],
  );
}

export async function addAttempt(
  db: Database,
  publisherId: string,
  leadId: string,
  attempt: { id: string; exchanges: unknown; vendorMessage?: string; code?: string },
): Promise<void> {
  await db.worker.query(
    `INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, code, http_status, vendor_message, exchanges)
     VALUES ($1, $2, $3, 'automatic', 1, now(), 120, 'refused', $4, 400, $5, $6)`,
    [
      publisherId,
      leadId,
      attempt.id,
      attempt.code ?? 'unrecognised-response',
      attempt.vendorMessage ?? null,
      JSON.stringify(attempt.exchanges),
    ],
  );
}
