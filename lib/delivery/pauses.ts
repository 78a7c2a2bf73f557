import { database } from '#lib/db/database.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';

/**
 * What an admin may stop: one connection (by its offer, `publisher.offer`), every connection to a kind of destination
 * (its type), or everything.
 */
export type PauseSubject = { kind: 'connection'; offer: string } | { kind: 'destination'; destination: string } | { kind: 'everything' };

export type Pause = PauseSubject & { reason: string | null; createdBy: string; createdAt: string };

/**
 * Stops deliveries until `resume`. Leads wait where they are and nothing is dropped; what is under way is finished. Pausing
 * what is paused keeps its beginning and takes the new reason. False where there is no such offer.
 */
export async function pause(caller: Caller, subject: PauseSubject, reason: string | null): Promise<boolean> {
  const key = keyOf(subject);
  return database().within({ publisherId: null }, async (tx) => {
    if (subject.kind === 'connection' && !(await tx.offer.count({ where: { publisherId: key.publisherId, id: key.subject } })))
      return false;
    await tx.pause.upsert({
      where: { publisherId_kind_subject: key },
      create: { ...key, reason, createdBy: actorOf(caller) },
      update: { reason },
      select: { kind: true },
    });
    await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'delivery.pause', subject: nameOf(subject), detail: { reason } });
    return true;
  });
}

/** Deliveries go on, oldest first. False where nothing was paused. */
export async function resume(caller: Caller, subject: PauseSubject): Promise<boolean> {
  const key = keyOf(subject);
  return database().within({ publisherId: null }, async (tx) => {
    const { count } = await tx.pause.deleteMany({ where: key });
    if (count === 0) return false;
    await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'delivery.resume', subject: nameOf(subject) });
    await tx.$executeRaw`NOTIFY leads_due`;
    return true;
  });
}

/** Every pause there is, the latest first. */
export async function listPauses(): Promise<Pause[]> {
  const rows = await database().within({ publisherId: null }, (tx) => tx.pause.findMany({ orderBy: { createdAt: 'desc' } }));
  return rows.map((row) => ({
    ...subjectOf(row),
    reason: row.reason,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Whether the pause `p` holds a connection, in SQL. */
export function holdsConnection(p: string, publisherId: string, offerId: string, destination: string): string {
  return `(${p}.kind = 'connection' AND ${p}.publisher_id = ${publisherId} AND ${p}.subject = ${offerId}
    OR ${p}.publisher_id = '*' AND (${p}.kind = 'everything' OR ${p}.kind = 'destination' AND ${p}.subject = ${destination}))`;
}

function keyOf(subject: PauseSubject): { publisherId: string; kind: string; subject: string } {
  switch (subject.kind) {
    case 'connection': {
      const dot = subject.offer.indexOf('.');
      return { publisherId: subject.offer.slice(0, Math.max(dot, 0)), kind: 'connection', subject: subject.offer.slice(dot + 1) };
    }
    case 'destination':
      return { publisherId: everyPublisher, kind: 'destination', subject: subject.destination };
    case 'everything':
      return { publisherId: everyPublisher, kind: 'everything', subject: everyPublisher };
  }
}

function subjectOf({ publisherId, kind, subject }: { publisherId: string; kind: string; subject: string }): PauseSubject {
  if (kind === 'connection') return { kind, offer: `${publisherId}.${subject}` };
  return kind === 'destination' ? { kind, destination: subject } : { kind: 'everything' };
}

function nameOf(subject: PauseSubject): string {
  return subject.kind === 'connection' ? subject.offer : subject.kind === 'destination' ? subject.destination : 'everything';
}
