'use client';

import { useLocale, useNow, useTimeZone, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatTime, type TimeFormat } from '#lib/i18n/time-format.ts';
import { currentTick, noTick, subscribeToTicks } from './ticker.ts';

/**
 * A moment in the reader's zone, with the exact UTC value on hover. Takes anything `new Date` takes.
 * The server paints in the zone of the reader's cookie, so the browser finds the same text and takes over from there.
 */
export function Time({
  value,
  format = 'datetime',
  className,
}: {
  value: Date | string | number;
  format?: TimeFormat | 'relative';
  className?: string;
}) {
  const locale = useLocale();
  const painted = useNow();
  const date = new Date(value);
  const zone = useZone();
  const tick = useSyncExternalStore(format === 'relative' ? subscribeToTicks : noTick, currentTick, () => 0);
  const now = tick || painted.getTime();
  return (
    <time
      dateTime={date.toISOString()}
      title={`${date.toISOString().slice(0, 23).replace('T', ' ')} UTC`}
      className={className}
      suppressHydrationWarning
    >
      {formatTime(date, format, { locale, zone, now })}
    </time>
  );
}

/** Time until something happens, second by second: "in 28 s", then "now". */
export function Countdown({ until, className }: { until: Date | string | number; className?: string }) {
  const locale = useLocale();
  const painted = useNow();
  const t = useTranslations('ui.countdown');
  const tick = useSyncExternalStore(subscribeToTicks, currentTick, () => 0);
  const date = new Date(until);
  const now = tick || painted.getTime();
  return (
    <time
      dateTime={date.toISOString()}
      title={`${date.toISOString().slice(0, 23).replace('T', ' ')} UTC`}
      className={className}
      suppressHydrationWarning
    >
      {date.getTime() <= now ? t('now') : formatTime(date, 'relative', { locale, zone: 'UTC', now })}
    </time>
  );
}

function useZone(): string {
  const painted = useTimeZone() ?? 'UTC';
  return useSyncExternalStore(
    noTick,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => painted,
  );
}
