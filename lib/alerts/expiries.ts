import type { Config } from '#lib/destinations/config.ts';
import type { DestinationSpec } from '#lib/destinations/contract.ts';
import type { PeerCertificate } from '#lib/http/peer-certificate.ts';

/** Something that ends on a day. `field` is the config key to replace, or `certificate` of a server. */
export type Expiry = { field: string; expiresAt: Date; certificate?: PeerCertificate & { host: string } };

const dayMs = 24 * 60 * 60_000;
/** A month's warning, and the day itself. */
const horizonDays = 31;
/** No key lives longer: what has expired did so since. */
const longAgoMs = 3 * 365 * dayMs;

/**
 * Passwords whose age limit their vendor has documented, where the configuration has no date.
 * @see https://learn.microsoft.com/partner-center/marketplace-offers/commercial-marketplace-lead-management-instructions-dynamics
 */
const passwordDays: Readonly<Record<string, (config: Config) => { field: string; days: number } | null>> = {
  'dynamics-365': (config) => (config['authentication'] === 'office365' ? { field: 'password', days: 90 } : null),
};

/**
 * Which secrets of a configuration end within a month. The dates come from the destination's own advice: the day from which it calls
 * something expired is the day it expires, so a destination that learns to read a date is warned of without a line here.
 * `setAt` is when the secrets were last replaced.
 */
export function expiriesOf(spec: DestinationSpec, config: Config, setAt: (field: string) => Date | null, now: Date): Expiry[] {
  const found = new Map<string, Date>();
  for (let day = 0; day <= horizonDays; day += 1) {
    const at = new Date(now.getTime() + day * dayMs);
    for (const field of expiredAt(spec, config, at)) {
      const secret = secretOf(spec, field);
      if (!found.has(secret))
        found.set(secret, new Date(firstExpired(spec, config, field, at.getTime() - (day === 0 ? longAgoMs : dayMs), at.getTime())));
    }
  }
  const password = passwordDays[spec.type]?.(config);
  const since = password && setAt(password.field);
  if (password && since) {
    const expiresAt = new Date(since.getTime() + password.days * dayMs);
    if (expiresAt.getTime() <= now.getTime() + horizonDays * dayMs) found.set(password.field, expiresAt);
  }
  return [...found].map(([field, expiresAt]) => ({ field, expiresAt }));
}

function expiredAt(spec: DestinationSpec, config: Config, at: Date): string[] {
  return spec
    .advise(config, at)
    .filter(({ code, severity, field }) => severity === 'error' && code.endsWith('-expired') && field !== null)
    .map(({ field }) => field!);
}

/** To the minute, by halving. */
function firstExpired(spec: DestinationSpec, config: Config, field: string, valid: number, expired: number): number {
  if (expired - valid <= 60_000) return expired;
  const middle = valid + Math.floor((expired - valid) / 2);
  return expiredAt(spec, config, new Date(middle)).includes(field)
    ? firstExpired(spec, config, field, valid, middle)
    : firstExpired(spec, config, field, middle, expired);
}

/** `applicationKeyExpiresOn` tells of `applicationKey`. */
function secretOf(spec: DestinationSpec, field: string): string {
  const secret = field.replace(/ExpiresOn$/, '');
  return Object.hasOwn(spec.fields, secret) ? secret : field;
}
