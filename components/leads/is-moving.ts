import type { LeadView } from '#lib/leads/lead-view.ts';

/** On its way: worth looking at again soon. */
export function isMoving(lead: LeadView | undefined): boolean {
  return lead !== undefined && ['queued', 'delivering', 'retrying'].includes(lead.delivery.status);
}
