import type { Field } from './contract.ts';

type Condition = Pick<Field, 'optional' | 'optionalWhen' | 'when'>;

/** Whether a field is shown and counts, given the other values. */
export function applies({ when }: Pick<Condition, 'when'>, values: Readonly<Record<string, unknown>>): boolean {
  return when === undefined || holds(when, values);
}

/** Whether it may stay empty, given the other values: the form and the server ask the same. */
export function isOptional({ optional, optionalWhen }: Condition, values: Readonly<Record<string, unknown>>): boolean {
  return optional === true || (optionalWhen !== undefined && holds(optionalWhen, values));
}

function holds({ field, is }: NonNullable<Condition['when']>, values: Readonly<Record<string, unknown>>): boolean {
  return is.includes(String(values[field] ?? ''));
}
