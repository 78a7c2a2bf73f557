'use client';

import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';
import { redeliveryFilter } from './redelivery-filter.ts';

// Asked for with the question, not with the log.
const RedeliveryPlanWords = lazy(() => import('./redelivery-plan.tsx').then((module) => ({ default: module.RedeliveryPlanWords })));

/** Delivers everything the filter shows again, after a dry run has said what that means. */
export function BulkRedelivery({ query, count, onStarted }: { query: string; count: string; onStarted: (id: string) => void }) {
  const t = useTranslations('leads.bulk');
  const filter = redeliveryFilter(query);
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" icon={RotateCw}>
          {t('action')}
        </Button>
      }
      title={t('title', { count })}
      confirmLabel={t('confirm')}
      failure={t('failed')}
      onConfirm={async () => onStarted((await request<{ id: string }>('POST', '/redeliveries', { filter })).id)}
    >
      <Suspense fallback={<span role="status">{t('counting')}</span>}>
        <RedeliveryPlanWords filter={filter} />
      </Suspense>
      <span className="mt-3 block">{t('text')}</span>
    </ConfirmDialog>
  );
}
