import type { Config } from '#lib/destinations/config.ts';
import { applies } from '#lib/destinations/applies.ts';
import type { Field } from '#lib/destinations/contract.ts';

/** What the values depend on: a spec has it, and what a page gives the browser of a spec. */
export type Form = { fields: Readonly<Record<string, FormField>> };
type FormField = Pick<Field, 'kind' | 'when'> & { options?: ReadonlyArray<{ value: string }> };

/** What stands in the inputs, by config key. Null removes an optional secret; a kept secret has no value. */
export type FormValues = Record<string, string | null>;

/** What a saved secret shows of itself: its last characters, or nothing when it is too short for that. */
export type SavedSecret = { hint: string };

/** The form as it opens: what was saved, masked, or each field's own beginning. */
export function initialValues({ fields }: Form, saved: Config | null): FormValues {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const value = saved?.[key];
      if (field.kind === 'secret') return [key, ''];
      return [key, typeof value === 'string' ? value : field.kind === 'select' ? (field.options?.[0]?.value ?? '') : ''];
    }),
  );
}

export function savedSecret(saved: Config | null, key: string): SavedSecret | null {
  const value = saved?.[key];
  if (typeof value !== 'object' || value === null || !('hint' in value)) return null;
  return { hint: String(value.hint).replace(/^\.+/, '') };
}

/** What is sent: fields that apply, empty ones left out, so that a kept secret stays as it is. */
export function toConfig({ fields }: Form, values: FormValues): Config {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = values[key];
      if (!applies(field, values)) return [];
      return value === null || value?.trim() ? [[key, value]] : [];
    }),
  );
}
