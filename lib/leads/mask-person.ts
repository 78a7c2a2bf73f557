import { redactor } from '#lib/http/redact.ts';

/** What a lead says about its customer, wherever it stands. */
export type PersonalFacts = { customer: unknown; description: string | null; extra: unknown; externalId?: string | null };

/** Copies any JSON value with every mention of the person replaced by `…`. */
export type MaskPerson = <T>(value: T) => T;

/**
 * Masks by value, in any spelling a transcript may use (JSON, form, percent, base64) and in the three letter cases.
 * Values under four characters, such as a country's code, are masked only where they stand alone.
 * Does not find values that a destination cut or translated.
 */
export function personMask(facts: PersonalFacts): MaskPerson {
  const values = [...new Set([facts.customer, facts.description, facts.extra].flatMap(leaves))];
  const long = redactor(values.filter((value) => value.length >= 4).flatMap((value) => [value, value.toLowerCase(), value.toUpperCase()]));
  const short = values
    .filter((value) => value.length < 4)
    .map((value) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(value)}(?![\\p{L}\\p{N}])`, 'giu'));
  const maskText = (text: string) => short.reduce((masked, pattern) => masked.replace(pattern, '…'), long(text));
  return (value) => mapStrings(value, maskText) as typeof value;
}

/** Every text in a JSON value; numbers and flags identify nobody. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value, value.trim()];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member) => mapStrings(member, change));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member, change)]));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
