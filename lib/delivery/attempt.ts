import { newId } from '#lib/db/id.ts';
import { adapterOf } from '#lib/destinations/adapters.ts';
import { entryOf, signaturesFor } from '#lib/destinations/catalogue.ts';
import { type Config, secretValues } from '#lib/destinations/config.ts';
import type { Clock, DestinationAdapter, OutgoingLead, Receipt, Tools } from '#lib/destinations/contract.ts';
import { DestinationRefusal } from '#lib/destinations/refusal.ts';
import { type DestinationType, specOf } from '#lib/destinations/specs.ts';
import { type TokenCache, createTokenCache } from '#lib/destinations/token-cache.ts';
import { classify } from '#lib/errors/classify.ts';
import { decideOutcome, decideRetry } from '#lib/errors/policy.ts';
import { parseRetryAfter } from '#lib/errors/retry-schedule.ts';
import type { Evidence } from '#lib/errors/signature.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import type { Exchange, HttpProgress, HttpSession } from '#lib/http/session.ts';
import { type Redact, redactor } from '#lib/http/redact.ts';
import { TransportError } from '#lib/http/transport-error.ts';
import { log } from '#lib/telemetry/log.ts';

/** A connection ready to be used: what it is and its opened configuration. */
export type Connection = { type: DestinationType; version: number; config: Config };

/** What came of one try. From here outwards failures are values. */
export type AttemptResult = {
  /** Of its row in the log: written a second time, because nobody knows whether the first got through, it stays one. */
  id: string;
  startedAt: Date;
  durationMs: number;
  exchanges: readonly Exchange[];
  /** Where it failed: `dns`, `tls`, `token`, `write`, `read-back` ... */
  stage: string | null;
  httpStatus: number | null;
} & (
  | { outcome: 'delivered'; receipt: Receipt }
  | {
      /** `refused`: the destination said no. `not-sent`: nothing left. `unknown`: it may have arrived. */
      outcome: 'refused' | 'not-sent' | 'unknown';
      code: string;
      vendorCode: string | null;
      vendorMessage: string | null;
      decision: 'automatic' | 'hold';
      retryAfterSeconds: number | null;
      /** How long the whole connection is to be left alone, at the vendor's wish. */
      restSeconds: number | null;
    }
);

/** Without `tokens` the attempt signs in itself, as a test of a connection has to. */
export type AttemptTools = {
  outbound: Outbound;
  clock: Clock;
  timeoutMs: number;
  onProgress?: (progress: HttpProgress) => void;
  tokens?: TokenCache;
  /** True once the outbound has turned back on purpose (lib/delivery/check.ts): what the adapter throws then is no trouble. */
  isFarEnough?: () => boolean;
};

/** Hands one lead to one connection, once: test leads of a publish run and real ones alike. Never rejects. */
export async function attempt(lead: OutgoingLead, connection: Connection, tools: AttemptTools): Promise<AttemptResult> {
  const id = newId();
  const startedAt = tools.clock.now();
  const start = performance.now();
  const adapter = adapterOf(connection.type);
  const secrets = secretValues(specOf(connection.type), connection.config);
  const http = tools.outbound.session({ timeoutMs: tools.timeoutMs, secrets, onProgress: tools.onProgress });
  const finish = () => ({ id, startedAt, durationMs: Math.round(performance.now() - start), exchanges: http.exchanges });
  try {
    if (!adapter) throw new Error(`${connection.type} has nothing to deliver to.`);
    const receipt = await handOver(lead, connection.config, adapter, http, toolsFor(lead, connection, tools));
    return { ...finish(), outcome: 'delivered', receipt, stage: null, httpStatus: http.exchanges.at(-1)?.response?.status ?? null };
  } catch (error) {
    if (tools.isFarEnough?.()) return { ...finish(), outcome: 'delivered', receipt: { truth: 'accepted' }, stage: null, httpStatus: null };
    return { ...finish(), ...failure(error, adapter, connection.type, http.exchanges, tools.clock.now(), redactor(secrets)) };
  }
}

async function handOver(
  lead: OutgoingLead,
  config: Config,
  adapter: DestinationAdapter,
  http: HttpSession,
  tools: Tools,
): Promise<Receipt> {
  const receipt = await adapter.deliver(lead, config, http, tools);
  if (!adapter.readBack) return receipt;
  const proof = await adapter.readBack(lead, config, http, tools);
  return { ...receipt, ...proof, detail: { ...receipt.detail, ...proof.detail } };
}

/** Access tokens belong to one version of one offer's connection; without a cache they last for this attempt. */
function toolsFor(lead: OutgoingLead, { version }: Connection, { clock, tokens = createTokenCache(clock) }: AttemptTools): Tools {
  return { now: clock.now, tokens: tokens.of(`${lead.offerId}@${version}`) };
}

type Failure = Omit<Extract<AttemptResult, { code: string }>, 'id' | 'startedAt' | 'durationMs' | 'exchanges'>;

function failure(
  error: unknown,
  adapter: DestinationAdapter | null,
  type: DestinationType,
  exchanges: readonly Exchange[],
  now: Date,
  redact: Redact,
): Failure {
  if (error instanceof DestinationRefusal && adapter) return refusal(error, adapter, type, now, redact);
  if (error instanceof TransportError) return transportFailure(error, type, exchanges, redact);
  log().error({ err: error, destination: type }, 'an attempt failed inside the portal');
  return {
    outcome: 'unknown',
    code: 'portal-internal',
    stage: null,
    httpStatus: null,
    vendorCode: null,
    vendorMessage: null,
    decision: 'automatic',
    retryAfterSeconds: null,
    restSeconds: null,
  };
}

function refusal(
  { response, stage }: DestinationRefusal,
  adapter: DestinationAdapter,
  type: DestinationType,
  now: Date,
  redact: Redact,
): Failure {
  const { vendorCode, vendorMessage } = adapter.readError(response);
  const evidence: Evidence = {
    stage,
    httpStatus: response.status,
    headers: response.headers,
    body: response.body,
    vendorCode,
    vendorMessage,
  };
  const code = classify(evidence, signaturesFor(type));
  const retryAfterSeconds = parseRetryAfter(response.headers['retry-after'], now);
  const restSeconds = restOf(response.status, retryAfterSeconds, adapter.restAfter?.(response, now) ?? null);
  return {
    outcome: decideOutcome({ httpStatus: response.status, stage }),
    code,
    stage,
    httpStatus: response.status,
    vendorCode: storable(vendorCode, 200, redact),
    vendorMessage: storable(vendorMessage, 2_000, redact),
    decision: decideRetry({ entry: entryOf(code), httpStatus: response.status }),
    retryAfterSeconds: retryAfterSeconds ?? restSeconds,
    restSeconds,
  };
}

const longestRestSeconds = 24 * 60 * 60;

/** 429 and 503 with `Retry-After` speak for the whole connection, everything else for the one lead. */
function restOf(status: number, retryAfterSeconds: number | null, ownSeconds: number | null): number | null {
  const asked = (status === 429 || status === 503 ? retryAfterSeconds : null) ?? ownSeconds ?? 0;
  return asked > 0 ? Math.min(asked, longestRestSeconds) : null;
}

function transportFailure(error: TransportError, type: DestinationType, exchanges: readonly Exchange[], redact: Redact): Failure {
  const { code: transportCode, message: transportMessage, phase } = error;
  const code = classify({ stage: phase, transportCode, transportMessage }, signaturesFor(type));
  return {
    outcome: decideOutcome({ transport: error }),
    code,
    stage: phase === 'send' || phase === 'response' ? (exchanges.at(-1)?.purpose ?? phase) : phase,
    httpStatus: exchanges.at(-1)?.response?.status ?? null,
    vendorCode: storable(transportCode, 200, redact),
    vendorMessage: storable(transportMessage, 2_000, redact),
    decision: decideRetry({ entry: entryOf(code), transport: error }),
    retryAfterSeconds: null,
    restSeconds: null,
  };
}

/** Words of strangers may hold what PostgreSQL cannot store, and repeat the secrets they were sent. */
function storable(text: string | undefined, max: number, redact: Redact): string | null {
  return (text && redact(text).replaceAll('\u0000', '').toWellFormed().slice(0, max)) || null;
}
