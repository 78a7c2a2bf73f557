import type { Alert } from './event.ts';
import type { Reader, Told } from './told.ts';
import { tellFailing, tellRecovered } from './words-connection.ts';
import { tellDigest } from './words-digest.ts';
import { tellLimit } from './words-limit.ts';
import { tellExpiring, tellNewLead, tellSilent } from './words-offer.ts';

export function tell(alert: Alert, reader: Reader): Told {
  switch (alert.event) {
    case 'connection-failing':
      return tellFailing(alert, reader);
    case 'connection-recovered':
      return tellRecovered(alert, reader);
    case 'offer-silent':
      return tellSilent(alert, reader);
    case 'secret-expiring':
      return tellExpiring(alert, reader);
    case 'limit-near':
      return tellLimit(alert, reader);
    case 'new-lead':
      return tellNewLead(alert, reader);
    case 'daily-digest':
      return tellDigest(alert, reader);
  }
}
