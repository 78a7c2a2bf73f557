import clsx from 'clsx';
import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** A tick with its label; the whole line is the target. */
export function Checkbox({ label, help, className, ...rest }: ComponentProps<'input'> & { label: ReactNode; help?: ReactNode }) {
  return (
    <label className={clsx('flex items-start gap-2.5', className)}>
      <span className="relative mt-[3px] grid size-4 shrink-0 place-items-center">
        <input
          {...rest}
          type="checkbox"
          className="peer size-4 appearance-none rounded-sm border border-field bg-raised checked:border-accent checked:bg-accent disabled:opacity-50"
        />
        <Check className="pointer-events-none absolute size-3! stroke-3! text-on-accent opacity-0 peer-checked:opacity-100" aria-hidden />
      </span>
      <span>
        {label}
        {help && <span className="block text-sm text-muted">{help}</span>}
      </span>
    </label>
  );
}
