import type { Alert, AlertData, AlertEvent } from './event.ts';

/** An alert that could have been, for tests of a rule: the publisher's own offer, invented figures. */
export function sampleAlert(event: AlertEvent, offer: { offerId: string; offerTitle: string }, now: Date): Alert {
  const resolvedAt = event === 'connection-recovered' || event === 'new-lead' || event === 'daily-digest' ? now : null;
  return { event, data: samples(offer.offerTitle, now)[event], ...offer, createdAt: now, resolvedAt } as Alert;
}

function samples(title: string, now: Date): AlertData {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const code = 'dynamics-365-client-secret-expired';
  const total = { title, received: 17, delivered: 14, waiting: 1, held: 2, withheld: 0, stored: 0, failed: 0 };
  return {
    'connection-failing': {
      code,
      destination: 'dynamics-365',
      since: ago(2),
      waiting: 12,
      mostWaiting: 12,
      leadsADay: 17,
      isTestLead: false,
      isIncident: false,
    },
    'connection-recovered': { code, since: ago(3), durationMs: 3 * 3_600_000, mostWaiting: 12, waiting: 0 },
    'offer-silent': { lastLeadAt: ago(41), expected: 14, leadsADay: 8.2 },
    'secret-expiring': { destination: 'dynamics-365', field: 'applicationKey', expiresOn: inDays(7), daysLeft: 7, leadsADay: 17 },
    'limit-near': {
      destination: 'salesforce',
      code: 'salesforce-daily-limit',
      used: 380,
      limit: 500,
      exhaustedAt: ago(-3),
      resumesAt: ago(-9),
      offers: 1,
    },
    'new-lead': { count: 1, origins: [{ source: 'AzureMarketplace', action: 'PLT', count: 1 }], leadId: null },
    'daily-digest': { date: inDays(-1), zone: 'UTC', total, offers: [total], open: 1 },
  };
}
