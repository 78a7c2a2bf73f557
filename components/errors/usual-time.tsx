import clsx from 'clsx';
import { Clock } from 'lucide-react';
import { useLocale } from 'next-intl';
import type { Owner } from '#lib/errors/entry.ts';
import { usualTime } from './usual-time-words.ts';

/** A word of comfort below the steps: how soon most are over it. */
export function UsualTime({ minutes, owner, className }: { minutes: number; owner: Owner; className?: string }) {
  return (
    <p className={clsx('flex items-start gap-2 text-base text-muted', className)}>
      <Clock className="mt-[3px] shrink-0" aria-hidden />
      {usualTime(minutes, owner, useLocale())}
    </p>
  );
}
