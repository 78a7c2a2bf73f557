import clsx from 'clsx';
import { useId, type ReactNode } from 'react';

/** A filter's label above its control: quieter than a form's field, since every filter may be left alone. */
export function FilterField({
  label,
  className,
  children,
}: {
  label: ReactNode;
  className?: string;
  children: (control: { id: string }) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={clsx('grid min-w-0 gap-1', className)}>
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {children({ id })}
    </div>
  );
}
