import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A resting place of the final size. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block h-3.5 animate-pulse rounded-sm bg-line', className)} />;
}

/** Wraps the skeletons of one area and says once that it is loading. */
export function Loading({ children, label, className }: { children: ReactNode; label?: string; className?: string }) {
  const t = useTranslations('ui');
  return (
    <div role="status" className={className}>
      <span className="sr-only">{label ?? t('loading')}</span>
      {children}
    </div>
  );
}

/** A table on its way: as many rows as will come, in the table's rhythm. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label?: string }) {
  return (
    <Loading label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-9 items-center gap-6 border-b">
          <Skeleton className="w-[9%]" />
          <Skeleton className={clsx(row % 3 === 0 ? 'w-[34%]' : 'w-[26%]')} />
          <Skeleton className="w-[18%] max-sm:hidden" />
          <Skeleton className="ml-auto w-[12%]" />
        </div>
      ))}
    </Loading>
  );
}
