import { expect, test } from 'vitest';
import type { FixFigures } from './fix-figures.ts';
import { worstFirst } from './worst-first.ts';

const row = (code: string, solved: number, left: number, medianMinutes: number | null = 10): FixFigures => ({
  code,
  episodes: solved + left,
  publishers: 1,
  solved,
  left,
  open: 0,
  medianMinutes,
  mostMinutes: null,
});
const order = (...rows: FixFigures[]) => worstFirst(rows).map(({ code }) => code);

test('who was left alone most often comes first, and one case proves less than many', () => {
  expect(order(row('good', 20, 1), row('one-left', 0, 1), row('half-of-many', 10, 10), row('all-solved', 9, 0))).toEqual([
    'half-of-many',
    'one-left',
    'good',
    'all-solved',
  ]);
});

test('among those that everybody solves the slow ones come first, those nobody has finished last', () => {
  expect(order(row('quick', 4, 0, 3), row('open-only', 0, 0, null), row('slow', 4, 0, 900))).toEqual(['slow', 'quick', 'open-only']);
});
