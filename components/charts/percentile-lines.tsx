'use client';

import { useLocale } from 'next-intl';
import { formatDuration } from '#lib/i18n/duration.ts';
import { Readout } from './readout.tsx';
import { Scrubber } from './scrubber.tsx';
import { useScrub } from './use-scrub.ts';

/** One slot: milliseconds in the order of the series; null where nothing was measured. */
export type LinePoint = { short: string; name: string; values: ReadonlyArray<number | null> };

export type LineSeries = { name: string; swatch: string; stroke: string };

/** Durations over time on a scale of powers of ten, so that 40 ms and 4 hours are both legible. */
export function PercentileLines({
  label,
  whole,
  totals,
  none,
  series,
  points,
}: {
  label: string;
  whole: string;
  totals: ReadonlyArray<number | null>;
  /** What stands where nothing was measured. */
  none: string;
  series: readonly LineSeries[];
  points: readonly LinePoint[];
}) {
  const locale = useLocale();
  const scrub = useScrub(points.length);
  const format = (ms: number | null) => (ms === null ? none : formatDuration(ms, locale));
  const all = points.flatMap(({ values }) => values.filter((value) => value !== null));
  const marks = scaleMarks(Math.min(...all, 100), Math.max(...all, 1000));
  const [low, high] = [Math.log(marks[0]!), Math.log(marks.at(-1)!)];
  const heightOf = (ms: number) => ((Math.log(Math.max(ms, 1)) - low) / (high - low)) * 100;
  const shown = scrub.index === null ? null : points[scrub.index]!;
  return (
    <>
      <Readout
        lead={shown?.name ?? whole}
        items={series.map(({ name, swatch }, at) => ({ name, swatch, value: format((shown?.values ?? totals)[at] ?? null) }))}
      />
      <Scrubber
        label={label}
        words={(index) =>
          `${points[index]!.name}: ${series.map(({ name }, at) => `${name} ${format(points[index]!.values[at] ?? null)}`).join(', ')}`
        }
        count={points.length}
        scrub={scrub}
        ticks={fewOf(marks).map((ms) => ({ at: heightOf(ms), name: formatDuration(ms, locale) }))}
        names={points.map(({ short }) => short)}
      >
        <svg
          aria-hidden
          className="absolute inset-0 size-full overflow-visible"
          viewBox={`0 0 ${points.length} 100`}
          preserveAspectRatio="none"
        >
          {series.map(({ name, stroke }, at) => (
            <path
              key={name}
              d={pathOf(points.map(({ values }) => (values[at] == null ? null : 100 - heightOf(values[at]))))}
              className={`fill-none ${stroke}`}
              vectorEffect="non-scaling-stroke"
              strokeLinejoin="round"
              strokeLinecap="round"
            />
          ))}
        </svg>
      </Scrubber>
    </>
  );
}

const scale = [1, 10, 100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000, 86_400_000, 864_000_000, 8_640_000_000];

/** The marks around the values, and those between. */
function scaleMarks(min: number, max: number): number[] {
  const first = Math.max(
    0,
    scale.findLastIndex((mark) => mark <= min),
  );
  const last = scale.findIndex((mark) => mark >= max);
  return scale.slice(first, (last < 0 ? scale.length : last) + 1);
}

/** As many as have room for their names, the ends among them. */
function fewOf(marks: readonly number[]): number[] {
  const every = Math.ceil(marks.length / 6);
  return marks.filter((_, index) => index % every === 0);
}

/** A line through the middles of the slots, interrupted where there is nothing; what stands alone is a dash. */
function pathOf(heights: ReadonlyArray<number | null>): string {
  return heights
    .map((y, x) => {
      if (y === null) return '';
      const isAlone = (heights[x - 1] ?? null) === null && (heights[x + 1] ?? null) === null;
      if (isAlone) return `M${x + 0.25} ${y}H${x + 0.75}`;
      return `${(heights[x - 1] ?? null) === null ? 'M' : 'L'}${x + 0.5} ${y}`;
    })
    .join('');
}
