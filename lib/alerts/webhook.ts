import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { env } from '#lib/env.ts';
import { addressPolicy, checkAddress } from '#lib/http/address.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import { TransportError } from '#lib/http/transport-error.ts';
import { type SealContext, seal, unseal } from '#lib/secrets/seal.ts';

/** Where a rule's messages go, both parts sealed: the address may carry a secret in its query. */
export type WebhookTarget = { url: string; secret: string };

export type WebhookMessage = { id: string; at: Date; payload: unknown };

/** `reason` is short and the endpoint's own words are not in it. `gone` means it asks never to be called again. */
export type Sent = { ok: true } | { ok: false; reason: string; gone: boolean };

/**
 * Signs and posts one message as Standard Webhooks has it; only 2xx counts. The outbound client refuses private addresses and
 * follows no redirect, so a rule cannot be used to look around inside.
 * @see https://www.standardwebhooks.com
 */
export async function postWebhook(outbound: Outbound, target: WebhookTarget, message: WebhookMessage): Promise<Sent> {
  const body = JSON.stringify(message.payload);
  const session = outbound.session({ timeoutMs: timeoutMs, secrets: [target.url, target.secret] });
  try {
    const { status } = await session.request({
      purpose: 'deliver',
      method: 'POST',
      url: target.url,
      headers: {
        'content-type': 'application/json',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(message.at.getTime() / 1000)),
        'webhook-signature': new Webhook(target.secret).sign(message.id, message.at, body),
      },
      body,
    });
    return status >= 200 && status <= 299 ? { ok: true } : { ok: false, reason: `HTTP ${status}`, gone: status === 410 };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { ok: false, reason: error.code, gone: false };
  }
}

const timeoutMs = 15_000;

/** A new secret in the form the receiving libraries take. Shown once. */
export function createWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** The catalogue code of an address that could never be called; null for one that may be. */
export function forbiddenWebhook(url: string): string | null {
  const { OUTBOUND_HOST_MAP: hostMap, OUTBOUND_ALLOW: allow } = env();
  const checked = checkAddress(url, addressPolicy({ hostMap, allow }));
  return checked.ok ? null : checked.code;
}

type RuleKey = { publisherId: string; ruleId: string };

export function sealTarget(rule: RuleKey, { url, secret }: WebhookTarget): { urlSealed: string; secretSealed: string } {
  const keys = env().SECRET_KEYS;
  return { urlSealed: seal(url, context(rule, 'url'), keys), secretSealed: seal(secret, context(rule, 'secret'), keys) };
}

/** @throws {Error} when no key of ours opens it. */
export function openTarget(rule: RuleKey, sealed: { urlSealed: string | null; secretSealed: string | null }): WebhookTarget {
  const keys = env().SECRET_KEYS;
  return {
    url: unseal(sealed.urlSealed ?? '', context(rule, 'url'), keys),
    secret: unseal(sealed.secretSealed ?? '', context(rule, 'secret'), keys),
  };
}

/** The seal's second part names an offer elsewhere; no offer id has a colon. */
function context({ publisherId, ruleId }: RuleKey, field: string): SealContext {
  return { publisherId, offerId: `rule:${ruleId}`, field };
}
