import type { OutboundResponse } from '#lib/http/session.ts';
import { readError } from './read-error.ts';

/** The window in which Marketo counts calls, and time enough for the ten it takes at once to end. */
const rateSeconds = 20;
const concurrencySeconds = 5;

/**
 * Marketo limits a subscription without ever saying for how long.
 * @see https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/error-codes
 */
export function restAfter(response: OutboundResponse, now: Date): number | null {
  switch (readError(response).vendorCode) {
    case '606':
      return rateSeconds;
    case '615':
      return concurrencySeconds;
    case '607':
      return secondsToMidnight(now);
    default:
      return null;
  }
}

/** The daily quota begins anew at midnight in Chicago. Where the clock changes that day it may be an hour early, and the next refusal says so. */
function secondsToMidnight(now: Date): number {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', timeStyle: 'medium' }).format(now);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return 86_400 - (hours * 3_600 + minutes * 60 + seconds);
}
