/** The next round number to end an axis with: 1, 2, 4, 5 or 10 times a power of ten. At least 4. */
export function niceMax(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 4)));
  const step = [1, 2, 4, 5, 10].find((times) => times * power >= value) ?? 10;
  return Math.max(4, step * power);
}
