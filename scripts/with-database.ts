import { startEmbeddedPostgres } from '#lib/db/embedded-postgres.ts';
import { env } from '#lib/env.ts';

/** Lends the configured database to a short command; an embedded one that nobody else is using ends with it. */
export async function withDatabase(use: (url: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) return use(DATABASE_URL);
  const server = await startEmbeddedPostgres({ dataDir: DATA_DIR, onProgress: console.log });
  try {
    await use(server.url);
  } finally {
    if (!server.isAdopted) await server.stop();
  }
}
