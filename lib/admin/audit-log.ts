import { database } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { actorNames } from '#lib/support/actor-names.ts';

/** One line of the audit log with names instead of ids. */
export type AuditLine = {
  id: string;
  at: string;
  /** `user:<id>`, `key:<id>` or `portal`; `actorName` is null for the portal and for who is gone. */
  actor: string;
  actorName: string | null;
  action: string;
  subject: string | null;
  /** Name of the person or key that the subject's id stands for. */
  subjectName: string | null;
  /** Null for what concerns no single publisher. */
  publisher: string | null;
  detail: Record<string, unknown> | null;
};

export type AuditFilter = {
  /** `user:<id>`, `key:<id>`, `portal`, or part of a name or address. */
  actor?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  publisher?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Leaves out actions that begin with this. */
  without?: string | undefined;
};

/** Newest first. `publisherId` narrows everything to one publisher's own events; null reads all. */
export async function listAuditLines(
  publisherId: string | null,
  filter: AuditFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: AuditLine[]; nextCursor: string | null }> {
  const actors = await actorsNamed(filter.actor);
  const values = [
    publisherId ?? filter.publisher ?? null,
    cursor && isId(cursor) ? cursor : null,
    actors,
    filter.action ?? null,
    filter.subject ? `%${escapeLike(filter.subject)}%` : null,
    filter.from ?? null,
    filter.to ?? null,
    limit + 1,
    filter.without ?? null,
  ];
  // Every key begins with the publisher, so a look across all of them asks one after the other.
  const { rows } = await database().worker.query<Row>(
    `SELECT e.* FROM (SELECT id FROM publishers UNION ALL SELECT '*') p CROSS JOIN LATERAL (
       SELECT publisher_id, id, at, actor, action, subject, detail FROM audit_events
       WHERE publisher_id = p.id AND ($2::uuid IS NULL OR id < $2) AND ($3::text[] IS NULL OR actor = ANY ($3))
         AND ($4::text IS NULL OR action = $4) AND ($5::text IS NULL OR subject ILIKE $5)
         AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at < $7)
         AND ($9::text IS NULL OR NOT starts_with(action, $9))
       ORDER BY id DESC LIMIT $8
     ) e WHERE $1::text IS NULL OR p.id = $1 ORDER BY e.id DESC LIMIT $8`,
    values,
  );
  const shown = rows.slice(0, limit);
  const names = await namesFor(shown);
  return {
    items: shown.map((row) => toLine(row, names)),
    nextCursor: rows.length > limit ? shown.at(-1)!.id : null,
  };
}

/** Every action there is in the log, for the filter. */
export async function listActions(): Promise<string[]> {
  const { rows } = await database().worker.query<{ action: string }>('SELECT DISTINCT action FROM audit_events ORDER BY 1');
  return rows.map(({ action }) => action);
}

/** Null for no narrowing. Who asks for a name that nobody has finds nothing. */
async function actorsNamed(text: string | undefined): Promise<string[] | null> {
  if (text === undefined) return null;
  if (/^(user|key):|^portal$/.test(text)) return [text];
  const { rows } = await database().worker.query<{ actor: string }>(
    `(SELECT 'user:' || id AS actor FROM users WHERE name ILIKE $1 OR email ILIKE $1 LIMIT 200)
     UNION ALL (SELECT 'key:' || id FROM api_keys WHERE name ILIKE $1 LIMIT 200)`,
    [`%${escapeLike(text)}%`],
  );
  return rows.map(({ actor }) => actor);
}

/** An id as subject may be a person's or a key's: the action says which. */
async function namesFor(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const subjects = rows.flatMap((row) => subjectActor(row) ?? []);
  const actors = [...new Set([...rows.map(({ actor }) => actor), ...subjects])];
  return onPlatform((tx) => actorNames(tx, actors));
}

function subjectActor({ action, subject }: Pick<Row, 'action' | 'subject'>): string | null {
  if (subject === null || !isId(subject)) return null;
  if (/^(user|account)\.|^member\.(role|remove)$/.test(action)) return `user:${subject}`;
  return action.startsWith('api-key.') ? `key:${subject}` : null;
}

type Row = {
  publisher_id: string;
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string | null;
  detail: Record<string, unknown> | null;
};

function toLine(row: Row, names: ReadonlyMap<string, string>): AuditLine {
  const { id, at, actor, action, subject, detail } = row;
  return {
    id,
    at: at.toISOString(),
    actor,
    actorName: names.get(actor) ?? null,
    action,
    subject,
    subjectName: names.get(subjectActor(row) ?? '') ?? null,
    publisher: row.publisher_id === '*' ? null : row.publisher_id,
    detail: detail && Object.keys(detail).length > 0 ? detail : null,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`);
}
