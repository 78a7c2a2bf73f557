'use client';

import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';

// Asked for with the question, not with the log.
const RedeliveryPlanWords = lazy(() => import('./redelivery-plan.tsx').then((module) => ({ default: module.RedeliveryPlanWords })));

/** Delivers everything the filter shows again, after a dry run has said what that means. */
export function BulkRedelivery({ query, count, onStarted }: { query: string; count: string; onStarted: (id: string) => void }) {
  const t = useTranslations('leads.bulk');
  const filter = filterOf(query);
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

type Filter = Record<string, string | string[]>;

/** The address's query as the request body names it. */
function filterOf(query: string): Filter {
  const search = new URLSearchParams(query);
  for (const name of ['cursor', 'after', 'limit']) search.delete(name);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, name === 'status' || name === 'code' ? search.getAll(name) : search.get(name)!]),
  );
}
