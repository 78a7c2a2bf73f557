import { countingZone, dayStart, hourStart } from './calendar.ts';

export const presets = ['24h', '7d', '30d', '90d'] as const;

export type Preset = (typeof presets)[number];

/** The stretch of time of a report, whose ends are hours, and the zone its days are told apart in. */
export type ReportRange = { from: Date; to: Date; zone: string; preset: Preset | null };

const longestDays = 400;
const days: Record<Exclude<Preset, '24h'>, number> = { '7d': 7, '30d': 30, '90d': 90 };

/** Reads what somebody asked for: exact moments win over a preset, and nonsense over neither; at most 400 days. */
export function reportRange(
  asked: { range?: Preset | undefined; from?: Date | undefined; to?: Date | undefined; zone?: string | undefined },
  now: Date,
): ReportRange {
  const zone = countingZone(asked.zone ?? 'UTC', now);
  if (asked.from) {
    const end = asked.to && asked.to > asked.from ? asked.to : now;
    const from = new Date(Math.max(hourStart(asked.from).getTime(), dayStart(end, zone, -longestDays).getTime()));
    const to = hourStart(new Date(Math.max(end.getTime(), from.getTime() + 1) - 1), 1);
    return { from, to, zone, preset: null };
  }
  const preset = asked.range ?? '7d';
  if (preset === '24h') return { from: hourStart(now, -23), to: hourStart(now, 1), zone, preset };
  return { from: dayStart(now, zone, 1 - days[preset]), to: dayStart(now, zone, 1), zone, preset };
}
