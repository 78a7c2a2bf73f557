import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonLook } from './button-style.ts';

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    icon?: LucideIcon;
    /** Keeps the focus and announces the wait; a press meanwhile does nothing. */
    pending?: boolean;
    /** What is being done, shown instead of the label while pending. */
    pendingLabel?: string;
  };

export function Button({
  variant,
  size,
  icon: Icon,
  pending = false,
  pendingLabel,
  className,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // A second press of a submit button would send the form again.
      type={pending ? 'button' : (type ?? 'button')}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonStyle({ variant, size, className })}
    >
      {pending ? <LoaderCircle className="animate-spin" aria-hidden /> : Icon && <Icon aria-hidden />}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
