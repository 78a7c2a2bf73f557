'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';

// The list comes when it is asked for; the button is there at once.
const PastRedeliveries = lazy(() => import('./past-redeliveries.tsx').then((module) => ({ default: module.PastRedeliveries })));

/** What was redelivered before, and what came of it. */
export function RedeliveryHistory() {
  const t = useTranslations('leads.bulk');
  return (
    <Dialog
      trigger={
        <Button size="small" variant="quiet" icon={History}>
          {t('past')}
        </Button>
      }
      title={t('pastTitle')}
    >
      <Suspense fallback={<Skeleton className="h-24 w-full" />}>
        <PastRedeliveries />
      </Suspense>
    </Dialog>
  );
}
