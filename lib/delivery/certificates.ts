import type pg from 'pg';
import type { Config } from '#lib/destinations/config.ts';
import type { PeerCertificate } from '#lib/http/peer-certificate.ts';
import { log } from '#lib/telemetry/log.ts';

type Queryable = Pick<pg.Pool, 'query'>;

/** Days before a certificate ends on which people are told. */
const certificateDays = [1, 7, 14, 30] as const;

const dayMs = 24 * 60 * 60_000;
const remembered = 10_000;

/** Writes down until when a server's certificate holds: once per process, and again only when the server shows another one. Never rejects. */
export function createCertificateRecorder(pool: Queryable): (host: string, certificate: PeerCertificate) => void {
  const known = new Map<string, number>();
  return (host, { notBefore, notAfter }) => {
    if (known.get(host) === notAfter.getTime()) return;
    if (known.size >= remembered) known.clear();
    known.set(host, notAfter.getTime());
    pool
      .query(
        `INSERT INTO certificates AS c (host, not_before, not_after) VALUES ($1, $2, $3)
         ON CONFLICT (host) DO UPDATE SET not_before = excluded.not_before, not_after = excluded.not_after
         WHERE c.not_after <> excluded.not_after`,
        [host, notBefore, notAfter],
      )
      .catch((error: unknown) => {
        known.delete(host);
        log().warn({ err: error }, 'the end of a certificate could not be written down; the next connection does');
      });
  };
}

/** By host; only those that are known. */
export async function readCertificates(db: Queryable, hosts: readonly string[]): Promise<Map<string, PeerCertificate>> {
  if (hosts.length === 0) return new Map();
  const { rows } = await db.query<PeerCertificate & { host: string }>(
    `SELECT host, not_before AS "notBefore", not_after AS "notAfter" FROM certificates WHERE host = ANY($1)`,
    [[...new Set(hosts)]],
  );
  return new Map(rows.map(({ host, ...certificate }) => [host, certificate]));
}

/** Forgets what ended long ago: nobody delivers there any more. */
export async function forgetCertificates(db: Queryable, now: Date): Promise<void> {
  await db.query(`DELETE FROM certificates WHERE not_after < $1`, [new Date(now.getTime() - 90 * dayMs)]);
}

/** The address whose certificate the publisher has to renew; null where a vendor runs the server and does so by itself. */
export function ownAddress(type: string, config: Config): string | null {
  const url = type === 'https-endpoint' ? config['url'] : null;
  return typeof url === 'string' && URL.canParse(url) && url.startsWith('https:') && !isVendorHost(new URL(url).hostname) ? url : null;
}

/**
 * How many days before its end a certificate is spoken of: the closest of the usual days, null while it is too early. Only the
 * last quarter of its life counts, because those that renew themselves do so before: Let's Encrypt's 90 days at the thirtieth.
 */
export function certificateWarning({ notBefore, notAfter }: PeerCertificate, now: Date): number | null {
  const lifeDays = (notAfter.getTime() - notBefore.getTime()) / dayMs;
  const daysLeft = Math.ceil((notAfter.getTime() - now.getTime()) / dayMs);
  if (daysLeft <= 0) return 0;
  return certificateDays.find((days) => daysLeft <= days && (days <= lifeDays / 4 || days === 1)) ?? null;
}

/** Microsoft's hosts of flows and functions. */
function isVendorHost(hostname: string): boolean {
  return /\.(?:logic\.azure\.com|api\.powerplatform\.com|azurewebsites\.net|azure-api\.net)$/i.test(hostname);
}
