import { maskUrl } from '#lib/http/redact.ts';
import { defaultLocale, type Locale } from '#lib/i18n/locale.ts';
import { applies, isOptional } from './applies.ts';
import type { DestinationSpec, Field } from './contract.ts';
import { configErrors, type FieldError } from './config-errors.ts';
import { isDestinationType, specOf, type DestinationType } from './specs.ts';

export type Config = Record<string, unknown>;

export type ParsedConfig = { ok: true; type: DestinationType; config: Config } | { ok: false; errors: FieldError[] };

/**
 * A configuration as somebody sent it, checked and cleaned: blanks around values cut, empty values and those of fields that do not
 * apply removed. Unknown keys are refused. Fill in saved secrets first (`mergeSavedSecrets`).
 */
export function parseConfig(type: string, input: unknown, locale: Locale = defaultLocale): ParsedConfig {
  if (!isDestinationType(type)) {
    const message = { en: 'There is no such destination', it: 'Questa destinazione non esiste' }[locale];
    return { ok: false, errors: [{ path: 'type', message }] };
  }
  const spec = specOf(type);
  const given = isRecord(input) ? withoutEmpty(input) : input;
  const parsed = spec.schema.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues;
    const known = new Set(issues.map(({ path }) => String(path[0])));
    const missing = isRecord(given) ? missingIn(spec, given).filter((key) => !known.has(key)) : [];
    return { ok: false, errors: configErrors(spec, [...missing.map(missingIssue), ...issues], given, locale) };
  }
  const config = Object.fromEntries(
    Object.entries(parsed.data).filter(([key]) => spec.fields[key] === undefined || applies(spec.fields[key], parsed.data)),
  );
  const missing = missingIn(spec, config);
  if (missing.length === 0) return { ok: true, type, config };
  return { ok: false, errors: configErrors(spec, missing.map(missingIssue), config, locale) };
}

/** Fields that the chosen mode asks for and that are not there. What is mandatory in every mode is the schema's business. */
function missingIn(spec: DestinationSpec, config: Config): string[] {
  return Object.entries(spec.fields).flatMap(([key, field]) => {
    const isConditional = field.when !== undefined || field.optionalWhen !== undefined;
    return isConditional && applies(field, config) && !isOptional(field, config) && config[key] === undefined ? [key] : [];
  });
}

function missingIssue(key: string) {
  return { code: 'invalid_type' as const, expected: 'string' as const, path: [key], message: '', input: undefined };
}

/** What is sealed at rest. */
export function secretKeys(spec: DestinationSpec): string[] {
  return Object.entries(spec.fields).flatMap(([key, { kind }]) => (kind === 'secret' || kind === 'secret-url' ? [key] : []));
}

/** As the API and the form show it: `{"set":true,"hint":"...last 4"}` for a secret, a URL with its secret parts hidden, the rest as it is. */
export function maskConfig(spec: DestinationSpec, config: Config): Config {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key, value]) => Object.hasOwn(spec.fields, key) && value !== undefined)
      .map(([key, value]) => [key, maskValue(spec.fields[key]!, value)]),
  );
}

/**
 * What was saved fills the secrets that somebody left out, left empty or sent back in their masked form.
 * `null` removes a secret. Give null for `saved` when the destination's type changed.
 */
export function mergeSavedSecrets(spec: DestinationSpec, saved: Config | null, incoming: Config): Config {
  const merged = { ...incoming };
  for (const key of secretKeys(spec)) {
    if (!isUntouched(spec.fields[key]!, incoming[key], saved?.[key])) continue;
    delete merged[key];
    if (saved?.[key] !== undefined) merged[key] = saved[key];
  }
  return merged;
}

/** Everything that may appear in no transcript, log or answer. Encoded spellings are the redactor's business (lib/http/redact.ts). */
export function secretValues(spec: DestinationSpec, config: Config): string[] {
  const values = secretKeys(spec).flatMap((key) => {
    const value = config[key];
    if (typeof value !== 'string') return [];
    return spec.fields[key]!.kind === 'secret-url' ? [value, ...queryValues(value)] : [value];
  });
  return [...new Set([...values, ...(spec.innerSecrets?.(config) ?? [])])].filter((value) => value !== '');
}

function maskValue(field: Field, value: unknown): unknown {
  if (field.kind === 'secret-url') return maskUrl(String(value));
  if (field.kind !== 'secret') return value;
  const text = String(value);
  // Four characters of a short secret would be too much of it.
  return { set: true, hint: text.length >= 12 ? `...${text.slice(-4)}` : '...' };
}

function isUntouched(field: Field, incoming: unknown, saved: unknown): boolean {
  if (incoming === undefined || incoming === '') return true;
  if (field.kind === 'secret-url') return typeof saved === 'string' && incoming === maskUrl(saved);
  return isRecord(incoming) && incoming['set'] === true;
}

function withoutEmpty(input: Config): Config {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== ''));
}

/** Parameters of signed addresses that name versions, times and scopes; hiding them would make transcripts unreadable. */
const publicParameters = new Set(['api-version', 'sp', 'sv', 'se', 'st', 'spr', 'srt', 'ss']);

/** The values of a URL's query: any of them may be the key to it. Very short ones would be found everywhere. */
function queryValues(url: string): string[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return query.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    return publicParameters.has(pair.slice(0, Math.max(at, 0)).toLowerCase()) || value.length < 6 ? [] : [value];
  });
}

function isRecord(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
