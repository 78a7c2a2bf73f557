import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlStyle } from './input.tsx';

/** The browser's own list: best on phones, and no script. Options as children or as `options`. */
export function Select({
  options,
  className,
  children,
  ...rest
}: ComponentProps<'select'> & { options?: ReadonlyArray<{ value: string; label: string; disabled?: boolean }> }) {
  return (
    <span className={clsx('relative block', className)}>
      <select {...rest} className={clsx(controlStyle, 'h-9 appearance-none pr-9 pointer-coarse:h-11')}>
        {options?.map(({ label, ...option }) => (
          <option key={option.value} {...option}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted" aria-hidden />
    </span>
  );
}
