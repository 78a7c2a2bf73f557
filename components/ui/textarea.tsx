import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './input.tsx';

/** Grows with its text where the browser can, `rows` is the least. */
export function Textarea({ code = false, className, rows = 3, ...rest }: ComponentProps<'textarea'> & { code?: boolean }) {
  return (
    <textarea
      {...rest}
      rows={rows}
      {...(code && { spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off' })}
      className={clsx(controlStyle, 'field-sizing-content max-h-96 min-h-20 py-2', code && 'font-mono text-sm break-all', className)}
    />
  );
}
