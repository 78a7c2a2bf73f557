'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';
import type { Offer } from '#lib/offers/offer.ts';

/** Asks once, with the destination and the number of leads that go out first. */
export function GoLiveButton({ offer, onLive }: { offer: Offer; onLive: () => void }) {
  const t = useTranslations('offers.goLive');
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{t('action')}</Button>}
      title={t('title', { version: String(offer.versions.tested) })}
      confirmLabel={t('confirm')}
      pendingLabel={t('pending')}
      failure={t('failure')}
      onConfirm={async () => {
        await request('POST', `/offers/${offer.offerId}/go-live`);
        onLive();
      }}
    >
      {t('text', { target: offer.target ?? '', held: offer.health.held })}
    </ConfirmDialog>
  );
}
