import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A titled part of a page, set off by space and a hairline instead of a box. */
export function Section({
  title,
  description,
  actions,
  children,
  className,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={clsx('mt-8 first:mt-0', className)}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b pb-2">
        <div>
          <h2 className="text-md font-semibold">{title}</h2>
          {description && <p className="max-w-reading text-sm text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
