import clsx from 'clsx';
import { useLocale } from 'next-intl';
import { Link } from '#lib/i18n/navigation.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';

/** A count that leads to the rows behind it; nought is quiet and leads nowhere. */
export function Figure({ value, href, className }: { value: number; href: string; className?: string }) {
  const locale = useLocale();
  if (value === 0) return <span className="text-faint">0</span>;
  return (
    <Link href={href} className={clsx('underline-offset-[3px] hover:text-accent hover:underline', className)}>
      {value.toLocaleString(formatLocales[locale])}
    </Link>
  );
}
