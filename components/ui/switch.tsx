import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** For what takes effect at once; a choice that is saved later is a checkbox. */
export function Switch({ label, help, className, ...rest }: ComponentProps<'input'> & { label: ReactNode; help?: ReactNode }) {
  return (
    <label className={clsx('flex items-start justify-between gap-4', className)}>
      <span>
        <span className="font-medium">{label}</span>
        {help && <span className="block text-sm text-muted">{help}</span>}
      </span>
      <span className="relative mt-0.5 h-5 w-9 shrink-0">
        <input
          {...rest}
          type="checkbox"
          role="switch"
          className="peer absolute inset-0 appearance-none rounded-full border border-field bg-sunken transition-colors checked:border-accent checked:bg-accent focus-visible:rounded-full disabled:opacity-50"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-field transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent" />
      </span>
    </label>
  );
}
