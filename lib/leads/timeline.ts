import type { AttemptView, LeadView } from '#lib/leads/lead-view.ts';

/** One station on a lead's way. The last one is where it stands now. */
export type Station =
  | {
      kind:
        | 'occurred'
        | 'arrived'
        | 'received'
        | 'released'
        | 'redelivered'
        | 'erased'
        | 'withheld'
        | 'stored'
        | 'not-live'
        | 'held'
        | 'queued'
        | 'delivering'
        | 'failed';
      at: string;
    }
  | { kind: 'next'; at: string }
  | { kind: 'attempt'; at: string; number: number; attempt: AttemptView; previous: AttemptView | null };

/** A lead's way in order of time, from what is stored: nothing is told twice and nothing is guessed. */
export function timelineOf({ occurredAt, receivedAt, erasedAt, delivery, attempts }: LeadView): Station[] {
  const stations: Station[] = [];
  if (occurredAt && occurredAt < receivedAt) stations.push({ kind: 'occurred', at: occurredAt });
  // Of a lead withheld for privacy only the fact was stored.
  stations.push({ kind: delivery.reason === 'privacy' ? 'arrived' : 'received', at: receivedAt });
  for (const [index, attempt] of attempts.entries()) {
    // Why an attempt began is only worth a line when it was not simply the next one.
    if (attempt.trigger === 'release') stations.push({ kind: 'released', at: attempt.startedAt });
    if (attempt.trigger === 'manual') stations.push({ kind: 'redelivered', at: attempt.startedAt });
    stations.push({ kind: 'attempt', at: attempt.startedAt, number: index + 1, attempt, previous: attempts[index - 1] ?? null });
  }
  const now = present(delivery);
  if (now) stations.push(now);
  if (erasedAt) stations.push({ kind: 'erased', at: erasedAt });
  return stations;
}

function present({ status, reason, nextAttemptAt, updatedAt }: LeadView['delivery']): Station | null {
  switch (status) {
    case 'delivered':
      return null;
    case 'retrying':
      return { kind: 'next', at: nextAttemptAt ?? updatedAt };
    case 'held':
      return { kind: reason === 'not-live' ? 'not-live' : 'held', at: updatedAt };
    case 'withheld':
      return reason === 'erased' ? null : { kind: 'withheld', at: updatedAt };
    case 'queued':
    case 'delivering':
    case 'stored':
    case 'failed':
      return { kind: status, at: updatedAt };
  }
}
