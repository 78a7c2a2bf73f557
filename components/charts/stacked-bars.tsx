'use client';

import clsx from 'clsx';
import { useRouter } from '#lib/i18n/navigation.ts';
import { niceMax } from './nice-max.ts';
import { Readout } from './readout.tsx';
import { Scrubber } from './scrubber.tsx';
import { useScrub } from './use-scrub.ts';

export type BarSeries = { name: string; swatch: string };

/** One bar: its values in the order of the series, and where the rows behind it are. */
export type StackedBar = { short: string; name: string; values: readonly number[]; href: string };

/** Bars over time, each divided by series, the first at the bottom. A bar leads to its rows. */
export function StackedBars({
  label,
  whole,
  locale,
  series,
  bars,
}: {
  label: string;
  /** What the readout is about while no bar is looked at. */
  whole: string;
  locale: string;
  series: readonly BarSeries[];
  bars: readonly StackedBar[];
}) {
  const router = useRouter();
  const scrub = useScrub(bars.length, (index) => router.push(bars[index]!.href));
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const top = niceMax(Math.max(...sums));
  const number = (value: number) => value.toLocaleString(locale);
  const shown = scrub.index === null ? null : bars[scrub.index]!;
  const valueOf = (at: number) => (shown ? shown.values[at]! : bars.reduce((sum, { values }) => sum + values[at]!, 0));
  const words = (index: number) =>
    `${bars[index]!.name}: ${series.flatMap(({ name }, at) => (bars[index]!.values[at] ? [`${name} ${number(bars[index]!.values[at]!)}`] : [])).join(', ') || 0}`;
  return (
    <>
      <Readout lead={shown?.name ?? whole} items={series.map(({ name, swatch }, at) => ({ name, swatch, value: number(valueOf(at)) }))} />
      <Scrubber
        label={label}
        words={words}
        count={bars.length}
        scrub={scrub}
        isLink
        ticks={[0, 0.5, 1].map((share) => ({ at: share * 100, name: number(top * share) }))}
        names={bars.map(({ short }) => short)}
      >
        <div aria-hidden className="absolute inset-0 flex items-stretch">
          {bars.map(({ values }, index) => (
            <div key={index} className="flex min-w-0 flex-1 justify-center">
              <div className={clsx('flex flex-col-reverse', bars.length > 60 ? 'w-[88%]' : 'w-4/5 max-w-8')}>
                {values.map((value, at) =>
                  value > 0 ? (
                    <div key={at} className={clsx('min-h-0.5', series[at]!.swatch)} style={{ height: `${(value / top) * 100}%` }} />
                  ) : null,
                )}
              </div>
            </div>
          ))}
        </div>
      </Scrubber>
    </>
  );
}
