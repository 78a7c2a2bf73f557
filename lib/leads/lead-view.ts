import type { Diagnosis } from '#lib/errors/diagnosis.ts';
import type { Exchange } from '#lib/http/session.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import type { Customer } from '#lib/leads/lead.ts';
import type { DiagnosisContext, Waiting } from '#lib/leads/surroundings.ts';

/** A lead as the API answers it and the page shows it. Times are ISO 8601 UTC. */
export type LeadView = {
  id: string;
  offer: string;
  source: string;
  action: string;
  leadSource: string | null;
  /** Null when withheld, erased, or not for the caller's eyes (`masked`). */
  customer: Customer | null;
  masked: boolean;
  description: string | null;
  offerTitle: string | null;
  occurredAt: string | null;
  receivedAt: string;
  externalId: string | null;
  extra: unknown;
  test: boolean;
  erasedAt: string | null;
  delivery: DeliveryView;
  /** Oldest first. */
  attempts: AttemptView[];
  diagnosis: (Diagnosis & DiagnosisContext) | null;
};

export type DeliveryView = {
  status: DeliveryStatus;
  truth: 'accepted' | 'confirmed' | null;
  receipt: { reference?: string; detail?: Record<string, string> } | null;
  code: string | null;
  reason: string | null;
  destination: string | null;
  inOrder: boolean;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  /** Why it is not sent yet although it is due; null where nothing keeps it. */
  waiting: Waiting | null;
  updatedAt: string;
};

export type AttemptView = {
  id: string;
  trigger: string;
  startedAt: string;
  durationMs: number;
  outcome: 'delivered' | 'refused' | 'not-sent' | 'unknown';
  stage: string | null;
  httpStatus: number | null;
  code: string | null;
  /** The code's title, for the timeline. */
  title: string | null;
  vendorCode: string | null;
  vendorMessage: string | null;
  /** Of the request that decided the attempt; all of them stand in `exchanges`. */
  request: Exchange['request'] | null;
  response: Exchange['response'];
  exchanges: Exchange[];
};
