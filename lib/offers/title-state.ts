import type { Offer } from './offer.ts';

type TitleState = 'draft' | 'tested' | 'live' | 'waiting' | 'needs-you' | 'failed';

/** An offer in two words, as the title of a browser's tab has room for. Leads that wait for somebody come before a test that failed. */
export function titleStateOf({ health, status }: Pick<Offer, 'health' | 'status'>, hasFailedTest: boolean): TitleState {
  if (health.state === 'needs-you') return 'needs-you';
  if (hasFailedTest) return 'failed';
  if (health.state === 'waiting') return 'waiting';
  return ({ draft: 'draft', preview: 'tested', live: 'live' } as const)[status];
}
