import { useLocale } from 'next-intl';
import { formatDuration } from '#lib/i18n/duration.ts';

/** `1.2 s`, `2 min 5 s`. */
export function Duration({ ms, className }: { ms: number; className?: string }) {
  const locale = useLocale();
  return <span className={className}>{formatDuration(ms, locale)}</span>;
}
