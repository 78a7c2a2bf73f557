import * as z from 'zod';
import { type Config, secretKeys } from '#lib/destinations/config.ts';
import type { DestinationSpec } from '#lib/destinations/contract.ts';
import { type SealingKey, seal, unseal } from '#lib/secrets/seal.ts';

/** Which offer a configuration belongs to; bound into every seal. */
export type ConnectionOwner = { publisherId: string; offerId: string };

const sealedValue = z.object({ sealed: z.string() });

/** A configuration as it is stored: secret values sealed one by one, the rest readable. */
export function sealConfig(spec: DestinationSpec, config: Config, owner: ConnectionOwner, keys: readonly SealingKey[]): Config {
  return mapSecrets(spec, config, (field, value) => ({ sealed: seal(String(value), { ...owner, field }, keys) }));
}

/** The inverse of `sealConfig`. @throws {Error} when a value does not open; nothing is guessed. */
export function openConfig(spec: DestinationSpec, stored: unknown, owner: ConnectionOwner, keys: readonly SealingKey[]): Config {
  return mapSecrets(spec, z.record(z.string(), z.unknown()).parse(stored), (field, value) =>
    unseal(sealedValue.parse(value).sealed, { ...owner, field }, keys),
  );
}

function mapSecrets(spec: DestinationSpec, config: Config, change: (field: string, value: unknown) => unknown): Config {
  const secrets = secretKeys(spec);
  const present = Object.entries(config).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([field, value]) => [field, secrets.includes(field) ? change(field, value) : value]));
}
