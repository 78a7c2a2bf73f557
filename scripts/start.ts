import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { prepareSandbox, type SandboxSettings } from '#sandbox/settings.ts';
import { childEnvironment } from './supervisor/child-environment.ts';
import { followParent } from './supervisor/follow-parent.ts';
import { isPrepared } from './supervisor/is-prepared.ts';
import { supervise } from './supervisor/supervisor.ts';

// node scripts/start.ts          database, portal and workers, and in demo mode the sandbox
// node scripts/start.ts --dev    the same with pages that follow the source
const root = join(import.meta.dirname, '..');
const mode = process.argv.includes('--dev') ? 'development' : 'production';

try {
  if (process.env.npm_lifecycle_event) followParent();
  const settings = env();
  let sandbox: SandboxSettings | undefined;
  await supervise({
    dataDir: settings.DATA_DIR,
    host: settings.HOST,
    port: settings.PORT,
    databaseUrl: settings.DATABASE_URL,
    arrange: async () => {
      if (settings.DEMO) sandbox = await prepareSandbox(settings.DATA_DIR, settings.PORT);
    },
    environment: (databaseUrl) => childEnvironment(process.env, { ...settings, DATABASE_URL: databaseUrl, NODE_ENV: mode }, sandbox),
    prepare: async (environment) => {
      const demoFile = settings.DEMO ? join(settings.DATA_DIR, 'demo.json') : null;
      if (!(await isPrepared(environment.DATABASE_URL!, demoFile))) await prepare(environment);
    },
    files: {
      web: join(root, 'server', 'web.ts'),
      worker: join(root, 'server', 'worker.ts'),
      ...(settings.DEMO && { sandbox: join(root, 'sandbox', 'main.ts') }),
    },
  });
  process.exit(0);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

/** A process of its own, since what migrating and seeding load should not stay in the supervisor's memory. */
async function prepare(environment: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'prepare.ts')], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The database could not be prepared. The reason is above.');
}
