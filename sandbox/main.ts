import { env } from '#lib/env.ts';
import { startBlob } from './azure-blob/azurite.ts';
import { startTable } from './azure-table/azurite.ts';
import { startSandbox } from './server.ts';
import { prepareSandbox, sandboxSettings } from './settings.ts';

// Stand-ins for the places leads are sent to, so that everything can be tried without an account anywhere.
// The supervisor has chosen the ports; started alone (node sandbox/main.ts) the sandbox chooses them itself.
const { DATA_DIR, PORT, APP_URL } = env();
const settings = process.send ? sandboxSettings(DATA_DIR) : await prepareSandbox(DATA_DIR, PORT);

const [table, blob, sandbox] = await Promise.all([
  startTable(DATA_DIR, settings),
  startBlob(DATA_DIR, settings),
  startSandbox(settings, { portalUrl: APP_URL }),
]);
process.send?.({ type: 'ready' });
if (!process.send) console.log(`Sandbox ready at ${settings.pageUrl}\n${settings.inboxUrl('demo')}\n${settings.connectionString}`);

for (const event of ['disconnect', 'SIGTERM', 'SIGINT'] as const) {
  process.once(event, () => {
    sandbox.close();
    void Promise.allSettled([table.close(), blob.close()]).then(() => process.exit(0));
  });
}
