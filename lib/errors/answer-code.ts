import type { SharedErrorCode } from './shared.ts';
import type { Evidence } from './signature.ts';

/** What may honestly be said when no signature matches: from the status alone, or that the connection failed. */
export function answerCode({ httpStatus, transportCode }: Evidence): SharedErrorCode {
  // Our own process ended the request; the destination is not to blame.
  if (transportCode === 'LEADPORT_ABORTED') return 'outcome-unknown';
  if (httpStatus !== undefined) return statusCode(httpStatus);
  return transportCode === undefined ? 'unrecognised-response' : 'network-failed';
}

function statusCode(status: number): SharedErrorCode {
  if (status === 408 || status === 425 || status === 504) return 'destination-timeout';
  if (status === 429) return 'destination-throttled';
  if (status >= 500 && status <= 599) return 'destination-failing';
  if (status === 401 || status === 403) return 'destination-unauthorized';
  if (status === 404 || status === 405 || status === 410) return 'destination-not-found';
  if (status >= 400 && status <= 499) return 'destination-refused-lead';
  if (status >= 300 && status <= 399) return 'network-redirect';
  return 'unrecognised-response';
}
