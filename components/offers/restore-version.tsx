'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';

/** Brings older settings back as the draft and goes where Publish is. */
export function RestoreVersion({ offerId, version }: { offerId: string; version: number }) {
  const t = useTranslations('offers.history');
  const router = useRouter();
  const number = { version: String(version) };
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" icon={History}>
          {t('restore', number)}
        </Button>
      }
      title={t('restoreTitle', number)}
      confirmLabel={t('restoreConfirm')}
      failure={t('restoreFailed')}
      onConfirm={async () => {
        await request('POST', `/offers/${offerId}/versions/${version}/restore`);
        router.push(`/offers/${offerId}#settings`);
        router.refresh();
      }}
    >
      {t('restoreHelp', number)}
    </ConfirmDialog>
  );
}
