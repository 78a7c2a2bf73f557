'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';

// Timeline, diagnosis and exchanges weigh as much as the log itself.
const LeadBeside = lazy(() => import('./lead-beside.tsx').then((module) => ({ default: module.LeadBeside })));

/** The place beside the list where a lead stands open. It takes the focus when a person opened it, and j and k go on working. */
export function LeadSide({
  id,
  takesFocus,
  mayChange,
  onClose,
}: {
  id: string;
  takesFocus: boolean;
  mayChange: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('leads.beside');
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-label={t('label')}
      className="sticky top-4 h-[calc(100dvh-2rem)] overflow-y-auto overscroll-contain border-l pl-6 outline-none max-xl:hidden print:hidden"
    >
      <Suspense fallback={<LeadComing />}>
        <LeadBeside id={id} mayChange={mayChange} onClose={onClose} placeholder={<LeadComing />} />
      </Suspense>
    </aside>
  );
}

function LeadComing() {
  return (
    <Loading className="grid gap-4 pt-2">
      <Skeleton className="h-6 w-1/2" />
      <Skeleton className="w-1/3" />
      <Skeleton className="mt-6 h-24 w-full" />
      <Skeleton className="w-3/4" />
      <Skeleton className="w-2/3" />
    </Loading>
  );
}
