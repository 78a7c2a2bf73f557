import { log } from '#lib/telemetry/log.ts';

/**
 * Tells the supervisor that this part is ready, then waits to be asked to stop: by a signal, or because the supervisor is gone.
 * Runs `stop` once and ends the process, at the latest after eight seconds.
 */
export async function runUntilAsked(stop: () => Promise<void>): Promise<void> {
  process.send?.({ type: 'ready' });
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    process.once('disconnect', resolve);
  });
  setTimeout(() => process.exit(1), 8_000).unref();
  try {
    await stop();
  } catch (error) {
    log().error({ err: error }, 'stopping failed');
    process.exit(1);
  }
  process.exit(0);
}
