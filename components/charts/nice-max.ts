/** The next round number to end an axis with, one whose half is short too. At least 4. */
export function niceMax(value: number): number {
  if (value <= 10) return Math.max(4, Math.ceil(value / 2) * 2);
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.2, 1.6, 2, 3, 4, 5, 6, 8].find((times) => times * power >= value) ?? 10) * power;
}
