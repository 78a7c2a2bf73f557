/** Leads by time from receipt to first delivery: bucket number to count. */
export type LatencyCounts = ReadonlyMap<number, number>;

/** Four buckets to a doubling: a bucket's width is a fifth of its value, from milliseconds to weeks. */
const perDoubling = 4;

/** The bucket of a time in milliseconds, as SQL. */
export const bucketSql = (ms: string): string => `floor(${perDoubling} * ln(greatest(${ms}, 0) + 1) / ln(2::float8))::smallint`;

export function bucketOf(ms: number): number {
  return Math.floor((perDoubling * Math.log(Math.max(ms, 0) + 1)) / Math.LN2);
}

/** The time that `share` (0.95) of the leads did not exceed, interpolated within its bucket; null without leads. */
export function percentile(counts: LatencyCounts, share: number): number | null {
  const buckets = [...counts].sort(([a], [b]) => a - b);
  const total = buckets.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  let before = 0;
  for (const [bucket, count] of buckets) {
    if (before + count >= share * total) {
      const position = (share * total - before) / count;
      return Math.round(beginOf(bucket + position));
    }
    before += count;
  }
  return null;
}

function beginOf(bucket: number): number {
  return 2 ** (bucket / perDoubling) - 1;
}
