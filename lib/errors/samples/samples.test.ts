import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { causes, listCauses } from '../causes.ts';

const sampleSchema = z.strictObject({
  id: z.string().regex(/^own-[a-z]+-\d{3}$/),
  destination: z.enum(Object.keys(causes).map(spelledInFacts)).nullable(),
  http_status: z.int().min(100).max(599).nullable(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string(),
  root_cause: z.string().nullable(),
  retryable: z.boolean().nullable(),
  kind: z.enum(['transient', 'misconfiguration', 'lead_data', 'duplicate', 'quota', 'not_an_error']).nullable(),
  provenance: z.enum(['adapter_view', 'pasted_text']),
  lang: z.enum(['en', 'it', 'de', 'fr', 'es', 'zh']),
  source: z.string().min(1),
  truncated: z.literal(true).optional(),
  note: z.string().min(1).optional(),
});

type Sample = z.infer<typeof sampleSchema>;

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'));
const lines = files.flatMap((file) => linesOf(file).map((line, index) => ({ file, place: `${file}:${index + 1}`, line })));
const samples = lines.map(({ file, line }) => ({ file, ...(JSON.parse(line) as Sample) }));

test.each(files)('%s has only lines of the documented shape', (file) => {
  const broken = lines
    .filter((line) => line.file === file)
    .map(({ place, line }) => ({ place, result: sampleSchema.safeParse(JSON.parse(line)) }))
    .filter(({ result }) => !result.success)
    .map(({ place, result }) => `${place}: ${result.error?.message}`);
  expect(broken).toEqual([]);
});

test('every known cause occurs, and no other', () => {
  const shown = samples
    .filter(({ root_cause }) => root_cause !== null)
    .map(({ destination, root_cause }) => `${destination} ${root_cause}`);
  expect([...new Set(shown)].sort()).toEqual(
    listCauses()
      .map(({ destination, cause }) => `${spelledInFacts(destination)} ${cause}`)
      .sort(),
  );
});

test('each line says of trying again what the list of causes says', () => {
  const known = new Map(listCauses().map(({ destination, cause, retryable }) => [`${spelledInFacts(destination)} ${cause}`, retryable]));
  const wrong = samples.filter(
    ({ destination, root_cause, retryable }) => root_cause !== null && known.get(`${destination} ${root_cause}`) !== retryable,
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('answers that fit nothing have no cause, no kind and a file of their own', () => {
  const unrecognised = samples.filter(({ file }) => file === 'unrecognised.jsonl');
  expect(unrecognised.length).toBeGreaterThanOrEqual(60);
  expect(unrecognised.filter((sample) => sample.root_cause !== null || sample.kind !== null || sample.retryable !== null)).toEqual([]);
  expect(samples.filter(({ file, root_cause }) => file !== 'unrecognised.jsonl' && root_cause === null)).toEqual([]);
});

test('nothing is there twice', () => {
  expect(repeated(samples.map(({ id }) => id))).toEqual([]);
  expect(
    repeated(samples.map(({ destination, http_status, headers, body }) => JSON.stringify([destination, http_status, headers, body]))),
  ).toEqual([]);
});

/** The files follow the spelling of the collected facts: dynamics_365, not dynamics-365. */
function spelledInFacts(destination: string): string {
  return destination.replaceAll('-', '_');
}

function linesOf(file: string): string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
