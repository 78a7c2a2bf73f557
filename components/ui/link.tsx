import clsx from 'clsx';
import { ArrowUpRight, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { Link as LocalizedLink } from '#lib/i18n/navigation.ts';
import { buttonStyle, type ButtonLook } from './button-style.ts';

type InternalProps = ComponentProps<typeof LocalizedLink>;

/** A link inside the portal, in the reader's language. `quiet` shows its line on hover only, for names in tables and lists. */
export function Link({ quiet = false, className, ...rest }: InternalProps & { quiet?: boolean }) {
  return <LocalizedLink {...rest} className={clsx(quiet ? quietStyle : textStyle, className)} />;
}

const textStyle = 'text-accent underline decoration-accent/40 underline-offset-[3px] hover:decoration-accent';
const quietStyle = 'font-medium text-ink underline-offset-[3px] hover:text-accent hover:underline';

/** A link to somewhere else; it says so to screen readers. */
export function ExternalLink({ className, children, ...rest }: ComponentProps<'a'> & { href: string; children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <a {...rest} target="_blank" rel="noreferrer" className={clsx(textStyle, className)}>
      {children}
      <ArrowUpRight className="ml-0.5 inline size-3.5! align-[-2px] print:hidden" aria-hidden />
      <span className="sr-only">({t('newTab')})</span>
    </a>
  );
}

/** A place to go that looks like a button. */
export function ButtonLink({
  variant,
  size,
  icon: Icon,
  className,
  children,
  ...rest
}: InternalProps & ButtonLook & { icon?: LucideIcon }) {
  return (
    <LocalizedLink {...rest} className={buttonStyle({ variant, size, className: className ?? '' })}>
      {Icon && <Icon aria-hidden />}
      {children}
    </LocalizedLink>
  );
}
