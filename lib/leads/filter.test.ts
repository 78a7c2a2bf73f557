import { expect, test } from 'vitest';
import { leadFilterSchema, leadQuery, readLeadFilter } from '#lib/leads/filter.ts';

test('the API refuses wrong values by name', () => {
  const wrong = leadFilterSchema.safeParse({
    offer: 'nodot',
    status: ['held', 'lost'],
    from: 'yesterday',
    limit: '500',
    cursor: 'x',
    test: 'maybe',
  });
  expect(new Set(wrong.error!.issues.map(({ path }) => path[0]))).toEqual(new Set(['offer', 'status', 'from', 'limit', 'cursor', 'test']));
});

test('a page shows what can be read and leaves the rest', () => {
  expect(
    readLeadFilter({
      offer: 'nodot',
      status: ['held', 'lost'],
      from: 'yesterday',
      limit: '500',
      q: '  ada ',
      test: '1',
      code: '',
      other: 'x',
    }),
  ).toEqual({ status: ['held'], q: 'ada', test: true });
  expect(readLeadFilter({})).toEqual({});
});

test('a day ends with its last moment', () => {
  expect(leadFilterSchema.parse({ from: '2026-11-01', to: '2026-11-01' })).toEqual({
    from: new Date('2026-11-01T00:00:00Z'),
    to: new Date('2026-11-02T00:00:00Z'),
  });
});

test('what becomes a query reads back', () => {
  const filter = leadFilterSchema.parse({
    offer: 'contoso.analytics',
    status: ['held', 'failed'],
    code: 'network-dns',
    q: 'ä & b',
    from: '2026-11-01T10:00:00+01:00',
    test: false,
    limit: 20,
  });
  const query = leadQuery(filter);
  expect(query.getAll('status')).toEqual(['held', 'failed']);
  const again = Object.fromEntries(
    [...new Set(query.keys())].map((name) => [name, query.getAll(name).length > 1 ? query.getAll(name) : query.get(name)!]),
  );
  expect(leadFilterSchema.parse(again)).toEqual(filter);
});
