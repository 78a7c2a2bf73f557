const hourMs = 3_600_000;
const hoursOfWeek = 168;
const weeks = 4;

/** Leads received in each of the last 672 hours that had any, by the hour's number since 1970. */
export type HourCounts = ReadonlyMap<number, number>;

/**
 * Whether an offer that has had no lead since `lastAt` is silent against its own rhythm.
 *
 * 1. **Intensity.** From the past four weeks each hour of the week h gets the rate λ(h) = its leads / 4, smoothed with the two hours
 *    before and after it (weights 1 2 3 2 1), so that a lead at 9:58 also speaks for ten o'clock. Nights and weekends have a low λ.
 * 2. **Expected leads instead of hours.** A gap from a to b is measured as Λ(a, b) = the integral of λ over it: how many leads would
 *    have come in it. If leads came as a Poisson process with that intensity, these lengths would be exponential with mean 1,
 *    whatever the hour (time-rescaling theorem), so P(gap > x) = exp(-x).
 * 3. **Rarity.** With n leads in four weeks there are 13 n gaps a year. The threshold ln(130 n) lets one in ten offers raise a false
 *    alarm once a year: 13 n · exp(-ln(130 n)) = 0.1. That is 8.6 expected leads at n = 40 and 11.8 at n = 1000.
 * 4. **Burstiness.** Real leads come in bursts (a campaign, then nothing), for which exp(-x) is too sure of itself. So the gap must
 *    also be 1.5 times the longest one of the four weeks, measured in the same way.
 * 5. **Volume.** Below 40 leads on 10 different days nothing is claimed: such an offer has no rhythm to lose.
 *
 * What it does not know: public holidays. It raises one alarm then, and the next lead ends it.
 */
export function silenceOf(counts: HourCounts, lastAt: Date, now: Date): { isSilent: boolean; expected: number } {
  const intensity = intensityOf(counts);
  const expected = expectedBetween(intensity, lastAt.getTime(), now.getTime());
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const days = new Set([...counts.keys()].map((hour) => Math.floor(hour / 24))).size;
  if (total < minimumLeads || days < minimumDays) return { isSilent: false, expected };
  const threshold = Math.max(Math.log(130 * total), 1.5 * longestGap(counts, intensity));
  return { isSilent: expected >= threshold, expected };
}

const minimumLeads = 40;
const minimumDays = 10;

export const rhythmHours = weeks * hoursOfWeek;

function intensityOf(counts: HourCounts): number[] {
  const perHour = new Array<number>(hoursOfWeek).fill(0);
  for (const [hour, count] of counts) perHour[hour % hoursOfWeek]! += count / weeks;
  const weights = [1, 2, 3, 2, 1];
  return perHour.map((_, hour) =>
    weights.reduce((sum, weight, index) => sum + (weight / 9) * perHour[(hour + index - 2 + hoursOfWeek) % hoursOfWeek]!, 0),
  );
}

/** Λ(from, to): whole weeks at once, then hour by hour, the first and the last in part. */
function expectedBetween(intensity: readonly number[], from: number, to: number): number {
  const weekMs = hoursOfWeek * hourMs;
  const wholeWeeks = Math.floor(Math.max(0, to - from) / weekMs);
  let sum = wholeWeeks * intensity.reduce((total, rate) => total + rate, 0);
  for (let at = from + wholeWeeks * weekMs; at < to;) {
    const hour = Math.floor(at / hourMs);
    const end = Math.min((hour + 1) * hourMs, to);
    sum += intensity[hour % hoursOfWeek]! * ((end - at) / hourMs);
    at = end;
  }
  return sum;
}

/** In expected leads, between the ends of neighbouring hours that had any. */
function longestGap(counts: HourCounts, intensity: readonly number[]): number {
  const hours = [...counts.keys()].sort((a, b) => a - b);
  return hours.slice(1).reduce((longest, hour, index) => {
    const gap = expectedBetween(intensity, (hours[index]! + 1) * hourMs, hour * hourMs);
    return Math.max(longest, gap);
  }, 0);
}
