import type { FixFigures } from './fix-figures.ts';

/**
 * Codes whose pages help least first: by how many of those who met them left them unsolved. Few episodes prove little, so the share counts
 * at its cautious end; where that is the same, slower ones come first.
 */
export function worstFirst(figures: readonly FixFigures[]): FixFigures[] {
  return figures.toSorted(
    (a, b) =>
      surelyLeft(b) - surelyLeft(a) ||
      (b.medianMinutes ?? 0) - (a.medianMinutes ?? 0) ||
      b.episodes - a.episodes ||
      (a.code < b.code ? -1 : 1),
  );
}

/**
 * The share of unsolved episodes that is exceeded with 95 % certainty.
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
function surelyLeft({ solved, left }: FixFigures): number {
  const count = solved + left;
  if (count === 0) return 0;
  const z2 = 1.645 ** 2;
  const share = left / count;
  const spread = Math.sqrt(z2 * (share * (1 - share) + z2 / (4 * count)) * (1 / count));
  return Math.max(0, (share + z2 / (2 * count) - spread) / (1 + z2 / count));
}
