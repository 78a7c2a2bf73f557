import { offsetMs } from '#lib/i18n/wall-clock.ts';
import { hourMs } from './count-hour.ts';

const dayMs = 24 * hourMs;

/** How wide one slot of a chart is. */
export type Step = 'hour' | 'six-hours' | 'day' | 'week';

/**
 * The zone in which days can be told apart: the reader's, or UTC where its days do not begin on a full hour of UTC (India, Nepal),
 * because leads are counted by the hour.
 */
export function countingZone(zone: string, at: Date): string {
  return offsetMs(at, zone) % hourMs === 0 ? zone : 'UTC';
}

export function hourStart(at: Date, hoursLater = 0): Date {
  return new Date((Math.floor(at.getTime() / hourMs) + hoursLater) * hourMs);
}

/** Midnight of the day of `at` in the zone, or of a day later or earlier. Days may have 23 or 25 hours. */
export function dayStart(at: Date, zone: string, daysLater = 0): Date {
  const wall = new Date(at.getTime() + offsetMs(at, zone));
  const midnight = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate() + daysLater);
  const near = midnight - offsetMs(new Date(midnight), zone);
  return new Date(midnight - offsetMs(new Date(near), zone));
}

/** `yyyy-MM-dd` of a moment in the zone. */
export function dayName(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetMs(at, zone)).toISOString().slice(0, 10);
}

/** Edges of the slots that cover a stretch of time, one more than there are slots. Without `step` there are as many as fit a chart. */
export function slotEdges(
  { from, to }: { from: Date; to: Date },
  zone: string,
  step: Step = stepFor(to.getTime() - from.getTime()),
): { step: Step; edges: Date[] } {
  const edges = step === 'hour' ? [hourStart(from)] : [dayStart(from, zone)];
  while (edges.at(-1)! < to) edges.push(...after(edges.at(-1)!, step, zone));
  return { step, edges };
}

function stepFor(spanMs: number): Step {
  if (spanMs <= 2 * dayMs) return 'hour';
  if (spanMs <= 8 * dayMs) return 'six-hours';
  return spanMs <= 100 * dayMs ? 'day' : 'week';
}

/** The next edges; quarters of a day come together, so that the last one takes what a change of the clock adds or takes away. */
function after(edge: Date, step: Step, zone: string): Date[] {
  if (step === 'hour') return [hourStart(edge, 1)];
  const next = dayStart(edge, zone, step === 'week' ? 7 : 1);
  return step === 'six-hours' ? [...[6, 12, 18].map((hours) => hourStart(edge, hours)), next] : [next];
}
