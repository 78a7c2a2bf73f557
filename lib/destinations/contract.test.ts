import { readFileSync } from 'node:fs';
import { classify } from '#lib/errors/classify.ts';
import { listCauses } from '#lib/errors/causes.ts';
import { decideRetry } from '#lib/errors/policy.ts';
import { locales, type Localized } from '#lib/i18n/locale.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adapterOf } from './adapters.ts';
import { catalogue, catalogueEntry, entryOf, signaturesFor } from './catalogue.ts';
import { maskConfig, parseConfig, secretKeys, secretValues, type Config } from './config.ts';
import { DestinationRefusal } from './refusal.ts';
import { destinationTypes, isDelivering, specOf } from './specs.ts';
import { type Stage, stageName, stageNames, stageProofs, stagesOf, stepsOf, wayThere } from './stages.ts';
import { openSession, sampleLead, startStandIn, type Answer, type ReceivedRequest, type StandIn } from './stand-in.ts';

const clock = { now: () => new Date('2025-11-21T08:00:00.000Z') };

describe.each(destinationTypes)('%s is declared completely', (type) => {
  const spec = specOf(type);

  test('is registered under its own name, with an adapter exactly when something is delivered', () => {
    expect(spec.type).toBe(type);
    expect(adapterOf(type) !== null).toBe(isDelivering(type));
  });

  test('every field has a label and a help text in every language, every condition names a field', () => {
    for (const [key, field] of Object.entries(spec.fields)) {
      for (const text of [
        field.label,
        field.help,
        ...(field.where ? [field.where] : []),
        ...(field.options ?? []).map(({ label }) => label),
      ]) {
        expectTexts(text);
      }
      if (field.when) expect(Object.keys(spec.fields), key).toContain(field.when.field);
      if (field.kind === 'select') expect(field.options?.length, key).toBeGreaterThan(1);
    }
  });

  test('says how to find the test lead exactly where it cannot say so itself', () => {
    expect(spec.search !== undefined).toBe(spec.truth === 'accepted');
    for (const text of spec.search?.where ?? []) expectTexts(text);
    for (const code of spec.search?.suspects ?? []) expect(catalogueEntry(code), code).toBeDefined();
  });

  test('declares its stages in the order of the way, the conditional ones by settings that exist', () => {
    const declared = spec.stages.map((stage) => (typeof stage === 'string' ? stage : stage.stage));
    expect(declared).toEqual(stageNames.filter((name) => declared.includes(name)));
    expect(declared.slice(0, wayThere.length)).toEqual(isDelivering(type) ? wayThere : []);
    expect(declared.includes('write')).toBe(isDelivering(type));
    for (const stage of spec.stages) {
      if (typeof stage === 'string') continue;
      const values = spec.fields[stage.when.field]?.options?.map(({ value }) => value);
      expect(values, stage.stage).toEqual(expect.arrayContaining([...stage.when.is]));
    }
  });

  test('names the successor of what is retired', () => {
    if (!spec.legacy) return;
    expect(destinationTypes).toContain(spec.legacy.successor);
    expect(catalogueEntry(spec.legacy.code)).toMatchObject({ destination: type });
  });

  test('every key that looks like a secret is one', () => {
    for (const [key, { kind }] of Object.entries(spec.fields)) {
      if (/secret|password|token|key$|connectionString/i.test(key)) expect(kind, key).toBe('secret');
    }
  });

  test('the guide is written in every language and its steps point to fields', () => {
    expect(spec.guide.length).toBeGreaterThan(0);
    for (const step of spec.guide) {
      expectTexts(step.text);
      if (step.field !== undefined) expect(Object.keys(spec.fields)).toContain(step.field);
    }
  });

  test('unknown settings are refused by name', () => {
    expect(parseConfig(type, { nonsense: 'x' })).toMatchObject({
      ok: false,
      errors: expect.arrayContaining([expect.objectContaining({ path: 'nonsense' })]),
    });
  });

  test('every known cause has exactly one entry', () => {
    const known = listCauses().filter(({ destination }) => destination === type);
    const covered = catalogue.filter(({ destination }) => destination === type).flatMap(({ causes }) => causes);
    expect([...covered].sort()).toEqual(known.map(({ cause }) => cause).sort());
  });
});

test.each(stageNames)('%s is named and explained in every language', (stage) => {
  expectTexts(stageProofs[stage]);
  for (const locale of locales) expect(stageName(stage, locale)).not.toBe(stage);
});

describe('the catalogue', () => {
  const retryable = new Map(listCauses().map(({ destination, cause, retryable }) => [`${destination}/${cause}`, retryable]));

  test('a code is used once', () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
  });

  test.each(catalogue)('$code is complete and consistent', (entry) => {
    expect(entry.code).toMatch(/^[a-z]+(?:-[a-z\d]+)+$/);
    for (const locale of locales) {
      const { title, cause, fix, next } = entry.text[locale];
      expect(title.length).toBeLessThanOrEqual(70);
      expect(fix.length).toBeGreaterThan(0);
      for (const text of [title, cause, next, ...fix]) expect(text.trim()).toMatch(/^\S[^!]+$/);
    }
    for (const related of entry.related) expect(catalogueEntry(related), related).toBeDefined();
    for (const cause of entry.causes) {
      const destination = entry.destination ?? 'network';
      if (retryable.has(`${destination}/${cause}`))
        expect(retryable.get(`${destination}/${cause}`), cause).toBe(entry.retry === 'automatic');
    }
    if (entry.destination === null || entry.destination === 'network') return;
    const spec = specOf(entry.destination);
    if (entry.field !== null) expect(Object.keys(spec.fields)).toContain(entry.field);
    for (const step of entry.guide) expect(spec.guide[step - 1], `step ${step}`).toBeDefined();
  });

  test('every signature leads to an entry', () => {
    for (const type of destinationTypes) {
      for (const { code } of signaturesFor(type)) expect(catalogueEntry(code), code).toBeDefined();
    }
  });
});

describe.each(destinationTypes.filter(isDelivering))('%s delivers', (type) => {
  const spec = specOf(type);
  const adapter = adapterOf(type)!;
  let standIn: StandIn;
  let running: Awaited<ReturnType<typeof startStandIn>>;
  let config: Config;

  beforeAll(async () => {
    ({ standIn } = (await import(`./${type}/stand-in.ts`)) as { standIn: StandIn });
    running = await startStandIn(standIn.accepts);
    const parsed = parseConfig(type, standIn.config(running.origin));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    config = parsed.config;
  });
  beforeEach(() => {
    running.answering = standIn.accepts;
  });
  afterAll(() => running.close());

  function session(timeoutMs?: number) {
    return openSession(running.origin, { hosts: standIn.hosts, secrets: secretValues(spec, config), timeoutMs });
  }

  async function codeOf(answer: (() => Answer) | StandIn['refusesCredential']): Promise<string> {
    running.answering = answer;
    const refusal = await adapter.deliver(sampleLead(), config, session(), clock).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
    const { response, stage } = refusal;
    const evidence = { stage, httpStatus: response.status, headers: response.headers, body: response.body, ...adapter.readError(response) };
    return classify(evidence, signaturesFor(type));
  }

  test('a lead, and says truly how sure that is', async () => {
    const http = session();
    const receipt = await adapter.deliver(sampleLead(), config, http, clock);
    const proof = adapter.readBack ? await adapter.readBack(sampleLead(), config, http, clock) : receipt;
    expect(proof.truth).toBe(spec.truth);
    expect(receipt.reference).toBeTruthy();
  });

  test('each request under a purpose of the stages it declares', async () => {
    const http = session();
    await adapter.deliver(sampleLead(), config, http, clock);
    await adapter.readBack?.(sampleLead(), config, http, clock);
    const purposes = new Set(http.exchanges.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'prepare'));
    expect(['reach', ...purposes]).toEqual(stepsOf(spec, config));
  });

  test('and names exactly the stages it declares where it is refused', async () => {
    const named = new Set<Stage>(wayThere);
    const note = (error: unknown) => {
      if (!(error instanceof DestinationRefusal)) throw error;
      named.add(error.stage);
    };
    const isSignIn = ({ path }: ReceivedRequest) => /token(?:\?|$)/.test(path);
    for (const answer of refusalsOf(type)) {
      // Refused at once, after a sign-in that works, and when everything but the proof has worked.
      running.answering = () => answer;
      await adapter.deliver(sampleLead(), config, session(), clock).catch(note);
      running.answering = (request) => (isSignIn(request) ? standIn.accepts(request) : answer);
      await adapter.deliver(sampleLead(), config, session(), clock).catch(note);
      await adapter.readBack?.(sampleLead(), config, session(), clock).catch(note);
    }
    expect([...named].sort()).toEqual([...stagesOf(spec, config)].sort());
  });

  test('without its secrets in target, receipt, masked configuration or transcript', async () => {
    const http = session();
    const receipt = await adapter.deliver(sampleLead(), config, http, clock);
    running.answering = standIn.refusesCredential;
    await adapter.deliver(sampleLead(), config, http, clock).catch(() => {});
    const shown = JSON.stringify([spec.target(config), receipt, maskConfig(spec, config), http.exchanges]);
    const secrets = secretValues(spec, config);
    expect(secrets.length).toBeGreaterThanOrEqual(secretKeys(spec).filter((key) => config[key] !== undefined).length);
    for (const secret of secrets) {
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(encodeURIComponent(secret));
    }
  });

  test('and blames the publisher for a refused credential', async () => {
    const entry = entryOf(await codeOf(standIn.refusesCredential));
    expect(entry).toMatchObject({ owner: 'publisher', retry: 'after-fix', destination: type });
    expect(entry.field).not.toBeNull();
  });

  test.each([408, 425, 429, 500, 502, 503, 504])('and takes %i for something that passes', async (status) => {
    const entry = entryOf(await codeOf(() => ({ status })));
    expect(entry.retry).toBe('automatic');
    expect(decideRetry({ entry, httpStatus: status })).toBe('automatic');
  });

  const strange: Array<[string, Omit<Answer, 'status'>]> = [
    ['empty', {}],
    ['HTML', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Error</title><h1>Something broke</h1>' }],
    ['truncated JSON', { headers: { 'content-type': 'application/json' }, body: '{"error":{"code":"Trunc' }],
    ['JSON of another shape', { headers: { 'content-type': 'application/json' }, body: '[null,{"error":[1]}]' }],
    ['JSON null', { headers: { 'content-type': 'application/json' }, body: 'null' }],
    [
      'prototype names',
      { headers: { 'content-type': 'application/json' }, body: '{"error":{"code":"__proto__","message":"constructor"}}' },
    ],
    ['oversized', { headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(300_000) }],
    ['binary', { headers: { 'content-type': 'application/octet-stream' }, body: '\u0000\u0001\ufffd' }],
  ];
  test.each(strange)('and names a refusal whose body is %s without blaming the portal', async (_, answer) => {
    for (const status of [400, 401, 403, 404, 409, 412, 418, 500, 503]) {
      expect(await codeOf(() => ({ status, ...answer })), `${status}`).not.toBe('portal-internal');
    }
  });

  test.each([301, 302, 303, 307, 308])('and does not follow a %i', async (status) => {
    const before = running.received.length;
    expect(await codeOf(() => ({ status, headers: { location: `${running.origin}/elsewhere` } }))).toBeTruthy();
    expect(running.received.length - before).toBe(1);
  });

  test('and lets transport errors pass unchanged', async () => {
    const closed = await startStandIn(() => ({ status: 200 }));
    const elsewhere = parseConfig(type, standIn.config(closed.origin));
    await closed.close();
    if (!elsewhere.ok) throw new Error('unreachable');
    const http = openSession(closed.origin, { hosts: standIn.hosts });
    await expect(adapter.deliver(sampleLead(), elsewhere.config, http, clock)).rejects.toMatchObject({
      name: 'TransportError',
      code: 'ECONNREFUSED',
    });
  });

  test('only where its addresses say', () => {
    for (const { field, url } of spec.addresses(config)) {
      expect(Object.keys(spec.fields)).toContain(field);
      const { host } = new URL(url);
      const isVendor = standIn.hosts.some((known) =>
        known.startsWith('*.') ? host.endsWith(known.slice(1).toLowerCase()) : host === known,
      );
      expect(isVendor || url.startsWith(running.origin)).toBe(true);
    }
  });

  test('and its static advice has pages in the catalogue', () => {
    for (const { code, field, text } of spec.advise(config, clock.now())) {
      expect(catalogueEntry(code), code).toBeDefined();
      expectTexts(text);
      if (field !== null) expect(Object.keys(spec.fields)).toContain(field);
    }
  });
});

/** The answers of our own set, as far as they have a status: what the vendor says at any point. */
function refusalsOf(type: string): Answer[] {
  const file = new URL(`../errors/samples/${type}.jsonl`, import.meta.url);
  const samples = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { http_status: number | null; body: string });
  return samples.flatMap(({ http_status: status, body }) => (status !== null && status >= 400 ? [{ status, body }] : []));
}

function expectTexts(text: Localized): void {
  for (const locale of locales) expect(text[locale]).toMatch(/\S/);
}
