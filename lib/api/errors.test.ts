import { expect, test } from 'vitest';
import { getError, getErrors } from '#lib/api/errors.ts';
import { serve } from '#lib/api/serve.ts';
import { catalogue } from '#lib/destinations/catalogue.ts';
import { listCauses } from '#lib/errors/causes.ts';
import { destinationTypes } from '#lib/destinations/specs.ts';

type Item = { code: string; title: string; fix: string[]; destination: string | null; causes: string[]; helpUrl: string };

const none = { params: Promise.resolve({}) };

async function list(query = ''): Promise<Item[]> {
  const answer = await serve(getErrors)(new Request(`http://portal/api/v1/errors${query}`), none);
  return ((await answer.json()) as { items: Item[] }).items;
}

const one = (code: string) => serve(getError)(new Request(`http://portal/api/v1/errors/${code}`), { params: Promise.resolve({ code }) });

test('the catalogue is answered whole, without a key, in the language asked for', async () => {
  const [english, italian] = await Promise.all([list(), list('?lang=it')]);
  expect(english.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code));
  expect(italian[0]!.title).not.toBe(english[0]!.title);
  expect(italian[0]!.helpUrl).toBe(`http://127.0.0.1:3000/it/errors/${italian[0]!.code}`);
});

test('every cause of a destination that exists is answered by exactly one entry of it, or by one for all', async () => {
  const items = await list();
  for (const { destination, cause } of listCauses().filter(
    (each) => each.destination === 'network' || destinationTypes.some((type) => type === each.destination),
  )) {
    const answering = items.filter(
      (item) => item.causes.includes(cause) && (item.destination === null || item.destination === destination),
    );
    expect(
      answering.map(({ code }) => code),
      `${destination} ${cause}`,
    ).toHaveLength(1);
  }
});

test('one entry has the members of the list; an unknown code and names of Object are 404', async () => {
  const [first] = await list();
  expect(await (await one(first!.code)).json()).toEqual(first);
  for (const code of ['no-such-code', 'constructor', '__proto__']) expect((await one(code)).status).toBe(404);
});

test('an unknown language is refused', async () => {
  expect((await serve(getErrors)(new Request('http://portal/api/v1/errors?lang=de'), none)).status).toBe(422);
});
