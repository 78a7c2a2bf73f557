import { createHash } from 'node:crypto';
import type pg from 'pg';
import { everyPublisher } from '#lib/identity/audit.ts';
import { anonymousText } from './anonymous-text.ts';

/** An answer that no rule explains. Without `publisherId` somebody pasted it. */
export type UnrecognisedAnswer = {
  publisherId?: string;
  destination: string | null;
  httpStatus: number | null;
  vendorCode: string | null;
  /** What the destination said. May hold anything: it is made anonymous before it is kept. */
  text: string;
  /** Values of the lead that was sent, which an answer may repeat. */
  personal?: readonly string[];
};

/** More kinds per publisher are not kept: a page that invents a new text every time must not fill the table. */
const kindsPerPublisher = 500;

/**
 * Counts answers that no rule explains, by kind, so that the catalogue can grow. Kept is what `anonymousText` leaves;
 * answers that leave nothing to read are counted by their status.
 */
export async function rememberUnrecognised(db: Pick<pg.Pool, 'query'>, answers: readonly UnrecognisedAnswer[]): Promise<void> {
  const kinds = Map.groupBy(answers.map(kindOf), ({ publisherId, fingerprint }) => `${publisherId}\n${fingerprint.toString('hex')}`);
  if (kinds.size === 0) return;
  // One order for every writer, so that two of them wait instead of deadlocking.
  const rows = [...kinds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => ({ ...same[0]!, count: same.length }));
  await db.query(
    `INSERT INTO unrecognised_answers AS u (publisher_id, fingerprint, destination, http_status, vendor_code, text, count)
     SELECT t.* FROM unnest($1::text[], $2::bytea[], $3::text[], $4::int[], $5::text[], $6::text[], $7::int[])
       AS t (publisher_id, fingerprint, destination, http_status, vendor_code, text, count)
     WHERE EXISTS (SELECT FROM unrecognised_answers k WHERE k.publisher_id = t.publisher_id AND k.fingerprint = t.fingerprint)
        OR (SELECT count(*) FROM unrecognised_answers k WHERE k.publisher_id = t.publisher_id) < $8
     ON CONFLICT (publisher_id, fingerprint) DO UPDATE SET count = u.count + excluded.count, last_seen_at = now()`,
    [
      rows.map((row) => row.publisherId),
      rows.map((row) => row.fingerprint),
      rows.map((row) => row.destination),
      rows.map((row) => row.httpStatus),
      rows.map((row) => row.vendorCode),
      rows.map((row) => row.text),
      rows.map((row) => row.count),
      kindsPerPublisher,
    ],
  );
}

function kindOf({ publisherId = everyPublisher, destination, httpStatus, vendorCode, text, personal }: UnrecognisedAnswer) {
  const kind = {
    destination,
    httpStatus,
    vendorCode: vendorCode && (anonymousText(vendorCode, personal).slice(0, 200) || null),
    text: anonymousText(text, personal),
  };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([kind.destination, kind.httpStatus, kind.vendorCode, kind.text.toLowerCase()]))
    .digest();
  return { publisherId, fingerprint, ...kind };
}
