import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { allEndpoints, openApiDocument, servedEndpoints } from '#lib/api/openapi.ts';

const folder = join(import.meta.dirname, '..', '..', 'app', 'api', 'v1');
const document = openApiDocument('https://leads.example.com');

/** `offers/[offerId]/route.ts` -> `/offers/{offerId}`, with the methods its module exports. */
async function routes(): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const path = `/${relative('.', file).split(sep).slice(0, -1).join('/')}`.replaceAll('[', '{').replaceAll(']', '}');
      const exported = (await import(join(folder, file))) as Record<string, unknown>;
      return Object.keys(exported)
        .filter((name) => /^[A-Z]+$/.test(name))
        .map((method) => `${method} ${path}`);
    }),
  );
  return found.flat().sort();
}

const named = (endpoints: ReadonlyArray<{ method: string; path: string }>) =>
  endpoints.map(({ method, path }) => `${method} ${path}`).sort();

test('every route is an endpoint of the document, and every endpoint has its route', async () => {
  expect(await routes()).toEqual(named(servedEndpoints));
});

test('the document names every endpoint once, with an id of its own', () => {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      id: (operation as { operationId: string }).operationId,
    })),
  );
  expect(named(operations)).toEqual(named(allEndpoints));
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
});

test('every parameter of a path is declared', () => {
  for (const { method, path } of allEndpoints) {
    const item = document.paths?.[path] as Record<string, { parameters?: Array<{ name: string; in: string }> }>;
    const declared = (item[method.toLowerCase()]?.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(declared, `${method} ${path}`).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

test('filters of the lead log keep their type although they are read from text', () => {
  const { parameters } = (document.paths?.['/leads'] as { get: { parameters: Array<{ name: string; schema: Record<string, unknown> }> } })
    .get;
  const typeOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema.type;
  expect([typeOf('status'), typeOf('test'), typeOf('q')]).toEqual(['array', 'boolean', 'string']);
});
