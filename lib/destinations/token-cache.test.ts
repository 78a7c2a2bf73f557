import { expect, test, vi } from 'vitest';
import { createTokenCache } from './token-cache.ts';

function cacheAt(start = 0) {
  const time = { ms: start };
  return { time, cache: createTokenCache({ now: () => new Date(time.ms) }, 3) };
}

function issuer(expiresInSeconds = 3600) {
  let count = 0;
  return vi.fn(async () => ({ value: `token-${++count}`, expiresInSeconds }));
}

test('a token is kept until five minutes before it expires', async () => {
  const { time, cache } = cacheAt();
  const ask = issuer();
  const tokens = cache.of('contoso.analytics@1');
  expect(await tokens.take(ask)).toBe('token-1');
  time.ms = 3_299_999;
  expect(await tokens.take(ask)).toBe('token-1');
  time.ms = 3_300_000;
  expect(await tokens.take(ask)).toBe('token-2');
});

test('of a token that lives for minutes only, half the life is used', async () => {
  const { time, cache } = cacheAt();
  const ask = issuer(60);
  await cache.of('a@1').take(ask);
  time.ms = 29_999;
  expect(await cache.of('a@1').take(ask)).toBe('token-1');
  time.ms = 30_000;
  expect(await cache.of('a@1').take(ask)).toBe('token-2');
});

test('connections and their versions never share one', async () => {
  const { cache } = cacheAt();
  const ask = issuer();
  expect(await cache.of('a@1').take(ask)).toBe('token-1');
  expect(await cache.of('a@2').take(ask)).toBe('token-2');
  expect(await cache.of('b@1').take(ask)).toBe('token-3');
});

test('deliveries at the same time share one question, and its failure, which is forgotten', async () => {
  const { cache } = cacheAt();
  const ask = issuer();
  const refused = vi.fn(async () => Promise.reject(new Error('refused')));
  const both = await Promise.allSettled([cache.of('a@1').take(refused), cache.of('a@1').take(refused)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(refused).toHaveBeenCalledOnce();
  expect(await Promise.all([cache.of('a@1').take(ask), cache.of('a@1').take(ask)])).toEqual(['token-1', 'token-1']);
  expect(ask).toHaveBeenCalledOnce();
});

test('a refused token is dropped, its successor is not', async () => {
  const { cache } = cacheAt();
  const ask = issuer();
  const tokens = cache.of('a@1');
  const first = await tokens.take(ask);
  tokens.drop(first);
  expect(await tokens.take(ask)).toBe('token-2');
  tokens.drop(first);
  expect(await tokens.take(ask)).toBe('token-2');
});

test('what is kept stays bounded', async () => {
  const { cache } = cacheAt();
  const ask = issuer();
  for (const name of ['a', 'b', 'c', 'd']) await cache.of(name).take(ask);
  expect(await cache.of('a').take(ask)).toBe('token-5');
});
