import { join } from 'node:path';
import { supervise } from '../supervisor.ts';

// node start.ts <data directory> <port>
const [dataDir, port] = process.argv.slice(2) as [string, string];
try {
  await supervise({
    dataDir,
    host: '127.0.0.1',
    port: Number(port),
    databaseUrl: undefined,
    environment: (databaseUrl) => ({ ...process.env, PORT: port, DATABASE_URL: databaseUrl }),
    prepare: async () => {},
    files: { web: join(import.meta.dirname, 'web.ts'), worker: join(import.meta.dirname, 'worker.ts') },
  });
  process.exit(0);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
