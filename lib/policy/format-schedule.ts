const units = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/** Waits as the variable RETRY_SCHEDULE writes them: `5s,2m,6h`. */
export function formatSchedule(waits: readonly number[]): string {
  return waits
    .map((ms) => {
      const [unit, size] = units.find(([, size]) => ms >= size && ms % size === 0) ?? ['ms', 1];
      return `${ms / size}${unit}`;
    })
    .join(',');
}
