import type { Database } from '#lib/db/database.ts';

// For tests: gives both publishers' offers settings that can be opened, which `seedOffers` does without.

export async function seedConnections(db: Database): Promise<void> {
  await db.worker.query(`
    DELETE FROM connection_versions;
    INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by)
      SELECT p, o, 1, 'salesforce', '{"oid":"00D5g00000LPfab","host":"webto.salesforce.com"}', 'portal'
      FROM unnest(ARRAY['contoso', 'fabrikam']) p, unnest(ARRAY['live', 'draft']) o`);
}
