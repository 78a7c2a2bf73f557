import { type Config, parseConfig } from '#lib/destinations/config.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import { type DestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Form, type FormValues, savedSecret, toConfig } from './form-values.ts';

/**
 * The server's own check, before asking the server. About what is kept as it was saved nothing is said: only the server knows it.
 * It brings the schemas of all destinations along: a page loads it when it is needed, not at first.
 */
export function checkValues(type: DestinationType, values: FormValues, saved: Config | null, locale: Locale): FieldError[] {
  const spec = specOf(type);
  const config = toConfig(spec, values);
  for (const [key, value] of Object.entries(config)) {
    // The hidden parts of a kept address would be refused, and with them everything that is checked after it.
    if (typeof value === 'string' && isKept(spec, values, saved, key)) config[key] = value.replaceAll('…', 'x');
  }
  const parsed = parseConfig(type, config, locale);
  return parsed.ok ? [] : parsed.errors.filter(({ path }) => !isKept(spec, values, saved, path));
}

function isKept(spec: Form, values: FormValues, saved: Config | null, key: string): boolean {
  if (savedSecret(saved, key)) return values[key] !== null && !values[key];
  return spec.fields[key]?.kind === 'secret-url' && saved !== null && saved[key] === values[key];
}
