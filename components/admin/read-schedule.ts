const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Waits of a schedule such as `30s,2m,6h` in milliseconds, or null while it cannot be read. The server's word counts when it is saved. */
export function readSchedule(text: string): number[] | null {
  const waits = text.split(',').map((part) => {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(part.trim());
    return match ? Number(match[1]) * units[match[2] as keyof typeof units] : null;
  });
  return waits.every((wait) => wait !== null) ? waits : null;
}
