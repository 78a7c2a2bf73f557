import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCauses } from '#lib/errors/causes.ts';
import { measure } from './measure.ts';
import { report, score } from './report.ts';
import { readSamples } from './sample.ts';

const root = join(import.meta.dirname, '..', '..');

function measured(...files: string[]) {
  const read = files.map((file) => readSamples(file, readFileSync(file, 'utf8')));
  expect(read.flatMap(({ badLines }) => badLines)).toEqual([]);
  return read.flatMap(({ samples }) => samples).map((sample) => measure(sample));
}

/** What a release may not fall below. The report is in the message, so that a fall explains itself. */
function expectGood(findings: ReturnType<typeof measured>, share: number) {
  const { total, first, wrongOwner, wrongRetry, invented } = score(findings);
  const explained = report(findings);
  expect(first / total, explained).toBeGreaterThanOrEqual(share);
  expect(Math.max(wrongOwner, wrongRetry) / total, explained).toBeLessThanOrEqual(0.02);
  expect(invented, explained).toBe(0);
}

describe('our own samples', () => {
  const folder = join(root, 'lib', 'errors', 'samples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const findings = measured(...files.map((name) => join(folder, name)));

  test('find their cause first, and what fits no cause stays unrecognised', () => expectGood(findings, 0.97));

  test('hold every cause at least once', () => {
    const held = new Set(findings.map(({ sample }) => `${sample.destination} ${sample.cause}`));
    const missing = listCauses().filter(({ destination, cause }) => !held.has(`${destination} ${cause}`));
    expect(missing).toEqual([]);
  });
});

// Collected answers that may stand beside the checkout and are nobody's to publish.
const collected = join(root, '..', 'shared', 'facts', 'error-samples.jsonl');

test.runIf(existsSync(collected))('collected answers find their cause first', () => expectGood(measured(collected), 0.97));

describe('reading a file', () => {
  test('a bad line is named by its place and costs no other', () => {
    const { samples, badLines } = readSamples(
      'x.jsonl',
      '{"destination":"marketo","root_cause":"marketo_rate_limit"}\n{"http_status":7}\nnonsense\n',
    );
    expect(samples).toHaveLength(1);
    expect(badLines.map(({ place }) => place)).toEqual(['x.jsonl:2', 'x.jsonl:3']);
  });

  test('a line without a cause is waiting for one, a cause of null must stay unrecognised', () => {
    const { samples } = readSamples('x', '{"body":"a"}\n{"body":"b","root_cause":null}');
    expect(samples.map((sample) => measure(sample).verdict)).toEqual(['unexplained', 'rightly-unrecognised']);
  });

  test('headers stand above the body as a person would paste them', () => {
    const { samples } = readSamples('x', '{"destination":"azure_blob","headers":{"x-ms-error-code":"BlobNotFound"},"body":"b"}');
    expect(samples[0]).toMatchObject({ destination: 'azure-blob', text: 'x-ms-error-code: BlobNotFound\n\nb' });
  });
});
