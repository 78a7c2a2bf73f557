'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';

const known = ['lead-erased', 'privacy-edu', 'lead-delivering', 'publish-required'] as const;

/** Asks before a lead is handed over again: a destination that cannot recognise it makes a second record. */
export function RedeliverDialog({
  leadId,
  wasDelivered,
  open,
  onOpenChange,
}: {
  leadId: string;
  wasDelivered: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('leads.redeliver');
  const [state, setState] = useState<'asking' | 'working' | { failure: string }>('asking');
  const queries = useQueryClient();

  async function redeliver() {
    setState('working');
    try {
      await request('POST', `/leads/${leadId}/redeliver`);
      await queries.invalidateQueries();
      close(false);
    } catch (error) {
      const code = known.find((one) => one === problemOf(error).code);
      setState({ failure: code ? t(`refused.${code}`) : t('failed') });
    }
  }

  function close(next: boolean) {
    if (!next) setState('asking');
    onOpenChange(next);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t('title')}
      footer={
        <>
          <Button variant="quiet" onClick={() => close(false)}>
            {t('cancel')}
          </Button>
          <Button variant="primary" pending={state === 'working'} pendingLabel={t('pending')} onClick={() => void redeliver()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p className="text-muted">{wasDelivered ? t('again') : t('text')}</p>
      {typeof state === 'object' && (
        <p role="alert" className="mt-3 text-sm text-failed">
          {state.failure}
        </p>
      )}
    </Dialog>
  );
}
