import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#lib/db/embedded-postgres.ts';

/** Global set-up of the test run: one real PostgreSQL in a temporary folder, unless TEST_DATABASE_SERVER names one. */
export default async function testServer(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_SERVER) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'leadport-test-'));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  process.env.TEST_DATABASE_SERVER = server.url;
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
