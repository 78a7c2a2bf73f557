import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** Shared by every box a person types into. */
export const controlStyle =
  'w-full min-w-0 rounded border border-field bg-raised px-3 text-ink transition-colors hover:border-muted focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-failed aria-invalid:outline-failed [&[readonly]]:bg-sunken pointer-coarse:text-md';

/** `code` sets ids, addresses and keys in mono. */
export function Input({ code = false, className, type = 'text', ...rest }: ComponentProps<'input'> & { code?: boolean }) {
  return (
    <input
      {...rest}
      type={type}
      {...(code && { spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off' })}
      className={clsx(controlStyle, 'h-9 pointer-coarse:h-11', code && 'font-mono text-sm', className)}
    />
  );
}
