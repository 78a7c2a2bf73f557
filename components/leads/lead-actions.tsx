'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Eraser, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';
import { RedeliverDialog } from './redeliver-dialog.tsx';

/** What a person may do with one lead. What cannot be done is not offered; the page says why it stands as it does. */
export function LeadActions({ lead }: { lead: LeadView }) {
  const t = useTranslations('leads');
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const { status } = lead.delivery;
  const hasData = lead.erasedAt === null && status !== 'withheld';
  return (
    <>
      {hasData && (
        <ConfirmDialog
          trigger={
            <Button variant="quiet" icon={Eraser}>
              {t('erase.action')}
            </Button>
          }
          title={t('erase.title')}
          confirmLabel={t('erase.confirm')}
          failure={t('erase.failed')}
          danger
          onConfirm={async () => {
            await request('DELETE', `/leads/${lead.id}`);
            await queries.invalidateQueries();
          }}
        >
          {status === 'delivered' ? t('erase.textDelivered') : t('erase.text')}
        </ConfirmDialog>
      )}
      {hasData && status !== 'delivering' && (
        <Button icon={RotateCw} onClick={() => setAsking(true)}>
          {t('redeliver.action')}
        </Button>
      )}
      <RedeliverDialog leadId={lead.id} wasDelivered={status === 'delivered'} open={isAsking} onOpenChange={setAsking} />
    </>
  );
}
