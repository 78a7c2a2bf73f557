import { database } from '#lib/db/database.ts';
import { renderMetrics } from '#lib/telemetry/metrics.ts';

/** For Prometheus. Holds sums only, nothing of a publisher or a person. */
export async function GET(): Promise<Response> {
  const { contentType, body } = await renderMetrics(database().worker);
  return new Response(body, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}
