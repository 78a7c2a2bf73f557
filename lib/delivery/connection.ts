import * as z from 'zod';
import type { DestinationSpec } from '#lib/destinations/contract.ts';
import { type SealingKey, seal, unseal } from '#lib/secrets/seal.ts';

/** Which offer a configuration belongs to; bound into every seal. */
export type ConnectionOwner = { publisherId: string; offerId: string };

const sealedValue = z.object({ sealed: z.string() });

/** A configuration as it is stored: secret values sealed one by one, the rest readable. */
export function sealConfig(spec: Pick<DestinationSpec, 'fields'>, config: Record<string, unknown>, owner: ConnectionOwner, keys: readonly SealingKey[]): Record<string, unknown> {
  return mapSecrets(spec, config, (field, value) => ({ sealed: seal(String(value), { ...owner, field }, keys) }));
}

/** The inverse of `sealConfig`. @throws {Error} when a value does not open; nothing is guessed. */
export function openConfig(spec: Pick<DestinationSpec, 'fields'>, stored: unknown, owner: ConnectionOwner, keys: readonly SealingKey[]): Record<string, unknown> {
  return mapSecrets(spec, z.record(z.string(), z.unknown()).parse(stored), (field, value) => unseal(sealedValue.parse(value).sealed, { ...owner, field }, keys));
}

function mapSecrets(spec: Pick<DestinationSpec, 'fields'>, config: Record<string, unknown>, change: (field: string, value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, isSecret(spec, field) ? change(field, value) : value]),
  );
}

function isSecret({ fields }: Pick<DestinationSpec, 'fields'>, field: string): boolean {
  const kind = Object.hasOwn(fields, field) ? (fields as DestinationSpec['fields'])[field as never]['kind'] : undefined;
  return kind === 'secret' || kind === 'secret-url';
}
