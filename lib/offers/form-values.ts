import { type Config, parseConfig } from '#lib/destinations/config.ts';
import type { DestinationSpec, Field } from '#lib/destinations/contract.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import { type DestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What stands in the inputs, by config key. Null removes an optional secret; a kept secret has no value. */
export type FormValues = Record<string, string | null>;

/** What a saved secret shows of itself: its last characters, or nothing when it is too short for that. */
export type SavedSecret = { hint: string };

/** The form as it opens: what was saved, masked, or each field's own beginning. */
export function initialValues(spec: DestinationSpec, saved: Config | null): FormValues {
  return Object.fromEntries(
    Object.entries(spec.fields).map(([key, field]) => {
      const value = saved?.[key];
      if (field.kind === 'secret') return [key, ''];
      return [key, typeof value === 'string' ? value : field.kind === 'select' ? (field.options?.[0]?.value ?? '') : ''];
    }),
  );
}

/** Whether a field is shown and counts, given the others. */
export function applies(field: Field, values: FormValues): boolean {
  return field.when === undefined || field.when.is.includes(values[field.when.field] ?? '');
}

export function savedSecret(saved: Config | null, key: string): SavedSecret | null {
  const value = saved?.[key];
  if (typeof value !== 'object' || value === null || !('hint' in value)) return null;
  return { hint: String(value.hint).replace(/^\.+/, '') };
}

/** What is sent: fields that apply, empty ones left out, so that a kept secret stays as it is. */
export function toConfig(spec: DestinationSpec, values: FormValues): Config {
  return Object.fromEntries(
    Object.entries(spec.fields).flatMap(([key, field]) => {
      const value = values[key];
      if (!applies(field, values)) return [];
      return value === null || value?.trim() ? [[key, value]] : [];
    }),
  );
}

/** The server's own check, before asking the server. About what is kept as it was saved nothing is said: only the server knows it. */
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

function isKept(spec: DestinationSpec, values: FormValues, saved: Config | null, key: string): boolean {
  if (savedSecret(saved, key)) return values[key] !== null && !values[key];
  return spec.fields[key]?.kind === 'secret-url' && saved !== null && saved[key] === values[key];
}
