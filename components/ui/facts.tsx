import clsx from 'clsx';
import type { ReactNode } from 'react';

/** Names and values, aligned like a form that is already filled in. Facts without a value are left out. */
export function Facts({
  facts,
  className,
}: {
  facts: ReadonlyArray<{ label: ReactNode; value: ReactNode; code?: boolean }>;
  className?: string;
}) {
  return (
    <dl className={clsx('grid gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(7rem,max-content)_1fr]', className)}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value, code }, index) => (
          <div key={index} className="max-sm:mb-1 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="text-muted max-sm:text-sm">{label}</dt>
            <dd className={clsx('min-w-0 wrap-anywhere', code && 'font-mono text-sm/5.5')}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
