import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { useScrub } from './use-scrub.ts';

/** The drawing area of a chart over time: grid with labels, the slot looked at, names below. One stop for the keyboard, arrows move in it. */
export function Scrubber({
  label,
  words,
  count,
  scrub,
  ticks,
  names,
  isLink = false,
  children,
}: {
  label: string;
  /** The slot in words, for screen readers. */
  words: (index: number) => string;
  count: number;
  scrub: ReturnType<typeof useScrub>;
  /** Height in percent and name of each line. */
  ticks: ReadonlyArray<{ at: number; name: string }>;
  /** What stands below the slots, where there is room: a few of many. */
  names: readonly string[];
  isLink?: boolean;
  children: ReactNode;
}) {
  const { index, handlers } = scrub;
  const every = Math.ceil(count / 6);
  return (
    <div className="pl-11">
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={index ?? count - 1}
        aria-valuetext={words(index ?? count - 1)}
        {...handlers}
        className={clsx('relative h-44 touch-pan-y', isLink && 'cursor-pointer')}
      >
        {ticks.map(({ at, name }) => (
          <div key={name} aria-hidden className="absolute inset-x-0 border-t" style={{ bottom: `${at}%` }}>
            <span className="absolute right-full -translate-y-1/2 pr-2 text-xs whitespace-nowrap text-faint">{name}</span>
          </div>
        ))}
        {index !== null && (
          <div
            aria-hidden
            className="absolute inset-y-0 bg-sunken mix-blend-multiply dark:mix-blend-normal"
            style={{ left: `${(index / count) * 100}%`, width: `${100 / count}%` }}
          />
        )}
        {children}
      </div>
      <div aria-hidden className="relative mt-1.5 h-4 text-xs whitespace-nowrap text-faint">
        {names.map((name, slot) =>
          slot % every === 0 ? (
            <span key={slot} className="absolute" style={{ left: `${(slot / count) * 100}%` }}>
              {name}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
