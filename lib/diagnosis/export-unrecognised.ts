import { database } from '#lib/db/database.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { type UnrecognisedKind, listUnrecognised } from './list-unrecognised.ts';

/**
 * What is not settled, as JSON Lines in the shape `npm run accuracy` reads. No cause is named: whoever extends the catalogue
 * writes `root_cause` and `retryable` into the lines, and the run shows whether the new rules find them.
 */
export async function exportUnrecognised(caller: Caller): Promise<ReadableStream<Uint8Array>> {
  await database().within({ publisherId: null }, (tx) =>
    recordAudit(tx, caller, { publisherId: everyPublisher, action: 'unrecognised-answers.exported' }),
  );
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  return new ReadableStream({
    pull: async (controller) => {
      const { items, nextCursor } = await listUnrecognised({ settled: false, limit: 200, cursor });
      controller.enqueue(encoder.encode(items.map((kind) => `${JSON.stringify(sampleOf(kind))}\n`).join('')));
      if (nextCursor === null) controller.close();
      else cursor = nextCursor;
    },
  });
}

function sampleOf({ id, destination, httpStatus, vendorCode, text, deliveries, pasted, publishers, lastSeenAt }: UnrecognisedKind) {
  return {
    id: `unrecognised-${id.slice(0, 12)}`,
    // The samples write the wire type with an underscore.
    destination: destination?.replaceAll('-', '_') ?? null,
    http_status: httpStatus,
    headers: {},
    body: text,
    root_cause: null,
    retryable: null,
    kind: 'unrecognised',
    provenance: deliveries > 0 ? 'delivery' : 'pasted',
    lang: null,
    source: 'leadport',
    note: [vendorCode && `vendor code ${vendorCode}`, `${deliveries + pasted} times, ${publishers} publishers, last ${lastSeenAt}`]
      .filter(Boolean)
      .join('; '),
  };
}
