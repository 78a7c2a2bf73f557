'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { controlStyle } from '#components/ui/input.tsx';

/**
 * Two days in the reader's zone. The address carries the exact moments, so that a shared link means the same leads everywhere:
 * `to` is the end of its day.
 */
export function DateRange({
  from,
  to,
  onChange,
}: {
  from: string | null;
  to: string | null;
  onChange: (range: { from?: string | null; to?: string | null }) => void;
}) {
  const t = useTranslations('leads.filter');
  const timeZone = useTimeZone() ?? 'UTC';
  const [first, last] = [dayOf(from, timeZone, 0), dayOf(to, timeZone, -1)];
  return (
    <span className="flex items-center gap-1.5 max-sm:w-full">
      <input
        type="date"
        aria-label={t('from')}
        className={`${controlStyle} h-9 w-36 max-sm:grow pointer-coarse:h-11`}
        value={first}
        max={last || undefined}
        onChange={({ target }) => onChange({ from: target.value ? midnight(target.value, 0) : null })}
      />
      <span aria-hidden className="text-faint">
        –
      </span>
      <input
        type="date"
        aria-label={t('to')}
        className={`${controlStyle} h-9 w-36 max-sm:grow pointer-coarse:h-11`}
        value={last}
        min={first || undefined}
        onChange={({ target }) => onChange({ to: target.value ? midnight(target.value, 1) : null })}
      />
    </span>
  );
}

/** The browser's own midnight, some days after `day`. */
function midnight(day: string, daysLater: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
}

/** Moves by a millisecond so that an exclusive end falls into the day it closes. A plain day in the address stands for itself. */
function dayOf(value: string | null, timeZone: string, shiftMs: number): string {
  if (value === null || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value ?? '';
  const date = new Date(Date.parse(value) + shiftMs);
  return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date);
}
