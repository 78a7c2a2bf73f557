import * as z from 'zod';

// C0 and C1 control characters; line breaks and tabs are kept where a text may have several lines.
const controls = /[\u0000-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex
const controlsButLines = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex

/** Strips control characters, mends lone surrogates (PostgreSQL refuses both) and trims. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(controls, ' ').trim();
}

export function cleanLines(text: string): string {
  return text.toWellFormed().replace(controlsButLines, '').trim();
}

/** A person's words: optional; null and blank mean absent. */
export function line(max: number) {
  return z.preprocess(blankIsAbsent(cleanLine), z.string().max(max).optional());
}

export function lines(max: number) {
  return z.preprocess(blankIsAbsent(cleanLines), z.string().max(max).optional());
}

/** An identifier of a machine: control characters are refused, since a changed id would be another id. */
export function identifier(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.search(controls) === -1 && text.isWellFormed(), 'must not contain control characters');
}

/** JSON of unknown shape, made safe to store: every string and key cleaned. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanLines(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [cleanLine(key), cleanJson(member)]));
}

function blankIsAbsent(clean: (text: string) => string) {
  return (value: unknown) => {
    if (value === null) return undefined;
    if (typeof value !== 'string') return value;
    return clean(value) || undefined;
  };
}
