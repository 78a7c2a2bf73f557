import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type Crumb = { label: ReactNode; href: string };

/** Top of every page: the way here, the one h1, facts beside it, actions at the end. */
export function PageHeader({
  title,
  breadcrumb,
  meta,
  description,
  actions,
}: {
  title: ReactNode;
  breadcrumb?: readonly Crumb[];
  /** Short facts on the title's line: ids, type, status. */
  meta?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-6 grid gap-1">
      {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="min-w-0 text-lg sm:text-xl">{title}</h1>
          {meta && <div className="flex flex-wrap items-center gap-x-2 text-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {description && <p className="max-w-reading text-muted">{description}</p>}
    </header>
  );
}

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumb')} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1 text-sm">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-1 text-muted">
            <Link quiet href={crumb.href} className="font-normal! text-muted!">
              {crumb.label}
            </Link>
            {index < crumbs.length - 1 && <ChevronRight className="size-3! text-faint" aria-hidden />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
