import type pg from 'pg';
import type { Settlement } from '#lib/delivery/settle.ts';
import { rememberUnrecognised } from '#lib/diagnosis/remember-unrecognised.ts';
import { log } from '#lib/telemetry/log.ts';

/** Counts, for the catalogue's sake, the answers among these that no rule explained: rare, so most calls do nothing. Never rejects. */
export async function noteUnrecognised(db: Pick<pg.Pool, 'query'>, settlements: readonly Settlement[]): Promise<void> {
  const unknown = settlements.filter(({ result }) => result.outcome !== 'delivered' && result.code === 'unrecognised-response');
  if (unknown.length === 0) return;
  try {
    const destinations = await destinationsOf(db, unknown);
    await rememberUnrecognised(
      db,
      unknown.map(({ claimed, result }, index) => ({
        publisherId: claimed.publisherId,
        destination: destinations[index] ?? null,
        httpStatus: result.httpStatus,
        vendorCode: result.outcome === 'delivered' ? null : result.vendorCode,
        text: textOf(result),
        personal: [...Object.values(claimed.customer ?? {}), claimed.description ?? ''],
      })),
    );
  } catch (error) {
    log().warn({ err: error, count: unknown.length }, 'unrecognised answers could not be counted');
  }
}

/** The answer's own words; where it has none, what was read out of it. */
function textOf(result: Settlement['result']): string {
  const body = result.exchanges.at(-1)?.response?.body;
  return body?.trim() || (result.outcome !== 'delivered' && result.vendorMessage) || '';
}

async function destinationsOf(db: Pick<pg.Pool, 'query'>, settlements: readonly Settlement[]): Promise<Array<string | null>> {
  const { rows } = await db.query<{ destination: string | null }>(
    `SELECT v.destination FROM unnest($1::text[], $2::text[], $3::int[]) WITH ORDINALITY AS t (publisher_id, offer_id, version, position)
     LEFT JOIN connection_versions v ON v.publisher_id = t.publisher_id AND v.offer_id = t.offer_id AND v.version = t.version
     ORDER BY t.position`,
    [
      settlements.map(({ claimed }) => claimed.publisherId),
      settlements.map(({ claimed }) => claimed.offerId),
      settlements.map(({ claimed }) => claimed.version ?? 0),
    ],
  );
  return rows.map(({ destination }) => destination);
}
