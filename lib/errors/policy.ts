import type { ErrorEntry } from './entry.ts';

/** What the worker does with the lead after a failed attempt. */
export type RetryDecision = 'automatic' | 'hold';

/** What is known about the lead at the destination after a failed attempt. */
export type Outcome = 'not-sent' | 'refused' | 'unknown';

/** The part of a `TransportError` that decides. */
export type TransportFailure = { code: string; sent: boolean };

export type FailedAttempt = {
  entry: Pick<ErrorEntry, 'retry'>;
  httpStatus?: number | null;
  transport?: TransportFailure | null;
  /** Where it failed, as the adapter says. */
  stage?: string;
};

/** An answer beats the network, the status beats the entry: 408, 425, 429 and 5xx are always tried again, other 3xx and 4xx when the entry heals by itself. */
export function decideRetry({ entry, httpStatus, transport }: FailedAttempt): RetryDecision {
  if (transport) return isRefusedByUs(transport.code) ? 'hold' : 'automatic';
  if (httpStatus && isPassing(httpStatus)) return 'automatic';
  return entry.retry === 'automatic' ? 'automatic' : 'hold';
}

/** Whether a repeat could make a second record. When in doubt it is unknown. */
export function decideOutcome({ httpStatus, transport, stage }: Omit<FailedAttempt, 'entry'>): Outcome {
  if (transport) return transport.sent ? 'unknown' : 'not-sent';
  // The write before it had succeeded.
  if (stage === 'read-back') return 'unknown';
  if (stage === 'token') return 'not-sent';
  if (!httpStatus) return 'unknown';
  // 501 and 505 say that the request was not understood at all; every other 5xx may come after the record was written.
  return httpStatus >= 500 && httpStatus !== 501 && httpStatus !== 505 ? 'unknown' : 'refused';
}

function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status <= 599);
}

/** Found before anything touched the network: the same settings give the same answer for ever. */
function isRefusedByUs(code: string): boolean {
  return code === 'LEADPORT_ADDRESS_FORBIDDEN' || code === 'LEADPORT_HEADER_INVALID' || code.startsWith('LEADPORT_URL_');
}
