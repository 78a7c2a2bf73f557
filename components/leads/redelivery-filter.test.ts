import { expect, test } from 'vitest';
import { redeliveryFilter } from './redelivery-filter.ts';

test('every value of a list counts, and the place in the log does not', () => {
  const query = 'status=held&status=failed&reason=portal&reason=retries-exhausted&code=network-dns&offer=contoso.live&cursor=x&limit=50';
  expect(redeliveryFilter(query)).toEqual({
    status: ['held', 'failed'],
    reason: ['portal', 'retries-exhausted'],
    code: ['network-dns'],
    offer: 'contoso.live',
  });
});
