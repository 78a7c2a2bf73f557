'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Link } from '#components/ui/link.tsx';
import { request } from '#lib/api-client/request.ts';
import type { Offer, OfferAdvice } from '#lib/offers/offer.ts';

type Props = { offerId: string; advice: OfferAdvice; from: string; to: string; mayEdit: boolean; onMoved: () => void };

/** A destination that had its day, and the one press that leads out of it: a draft of its successor, with the same secret. */
export function DestinationMove({ offerId, advice, from, to, mayEdit, onMoved }: Props) {
  const t = useTranslations('offers.destination');
  return (
    <Banner
      state="needs-you"
      className="mb-8"
      title={t('moveTitle', { from, to })}
      actions={
        mayEdit && (
          <ConfirmDialog
            trigger={<Button variant="primary">{t('moveAction', { to })}</Button>}
            title={t('moveConfirmTitle', { to })}
            confirmLabel={t('moveConfirm')}
            pendingLabel={t('movePending')}
            failure={t('moveFailure')}
            onConfirm={async () => {
              await request<Offer>('POST', `/offers/${offerId}/destination/move`);
              onMoved();
            }}
          >
            {t('moveConfirmText', { to })}
          </ConfirmDialog>
        )
      }
    >
      {t('moveText')} <Link href={`/errors/${advice.code}`}>{t('explain')}</Link>
    </Banner>
  );
}
