import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from './link.tsx';

/** Keyset pages have neighbours, no numbers. A side without address is not shown; without both nothing is. */
export function Pagination({
  newerHref,
  olderHref,
  children,
}: {
  newerHref?: string | null;
  olderHref?: string | null;
  children?: ReactNode;
}) {
  const t = useTranslations('ui.pagination');
  if (!newerHref && !olderHref) return null;
  return (
    <nav aria-label={t('label')} className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
      <span className="text-sm text-muted">{children}</span>
      <span className="flex gap-2">
        {newerHref && (
          <ButtonLink href={newerHref} rel="prev" size="small" icon={ChevronLeft}>
            {t('newer')}
          </ButtonLink>
        )}
        {olderHref && (
          <ButtonLink href={olderHref} rel="next" size="small">
            {t('older')}
            <ChevronRight aria-hidden />
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
