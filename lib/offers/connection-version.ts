import { type Config, maskConfig } from '#lib/destinations/config.ts';
import type { DestinationSpec } from '#lib/destinations/contract.ts';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { openConfig } from '#lib/delivery/connection.ts';
import { env } from '#lib/env.ts';
import type { OfferId } from './offer-id.ts';

/** A stored version as its row has it. */
export type StoredVersion = { destination: string; config: unknown; secretsSince?: Date | null };

/** A version made readable for the portal itself, secrets in the clear. `config` is null when no key of ours opens it. */
export type OpenVersion = { type: string; spec: DestinationSpec | null; config: Config | null; secretsSince: Date | null };

export function openVersion({ publisherId, id }: OfferId, stored: StoredVersion): OpenVersion {
  const spec = isDestinationType(stored.destination) ? specOf(stored.destination) : null;
  const config = spec && readable(spec, { publisherId, offerId: id }, stored.config);
  return { type: stored.destination, spec, config, secretsSince: stored.secretsSince ?? null };
}

/** As people may see it. What cannot be opened shows no value, so that it can still be replaced. */
export function maskVersion({ type, spec, config }: Pick<OpenVersion, 'type' | 'spec' | 'config'>): { type: string; config: Config } {
  return { type, config: spec && config ? maskConfig(spec, config) : {} };
}

function readable(spec: DestinationSpec, owner: { publisherId: string; offerId: string }, stored: unknown): Config | null {
  try {
    return openConfig(spec, stored, owner, env().SECRET_KEYS);
  } catch {
    // The key that sealed it is gone; the advice `secret-unreadable` says what to do.
    return null;
  }
}
