import { getTranslations } from 'next-intl/server';
import { PreviewPanel } from '#components/offers/preview-panel.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { type OfferParams, loadOffer, offerTitle } from '../load-offer.ts';

export async function generateMetadata({ params }: { params: OfferParams }) {
  return offerTitle((await params).offerId, 'preview');
}

export default async function OfferPreviewPage({ params }: { params: OfferParams }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
  const t = await getTranslations('offers');
  const { tested, saved } = offer.versions;
  if (tested === null || !mayEdit) {
    return (
      <EmptyState
        title={t('preview.noVersionTitle')}
        actions={
          mayEdit && (
            <ButtonLink href={`/offers/${offer.offerId}`} variant="primary">
              {saved === null ? t('sentence.choose') : t('preview.fix')}
            </ButtonLink>
          )
        }
      >
        {saved === null ? t('preview.noVersionText') : mayEdit ? t('preview.notTested') : t('destination.readOnly')}
      </EmptyState>
    );
  }
  const publisherId = offer.offerId.slice(0, offer.offerId.indexOf('.'));
  const publisher = user.publishers.find(({ id }) => id === publisherId)?.name ?? publisherId;
  return (
    <PreviewPanel
      offerId={offer.offerId}
      title={offer.title}
      type={offer.type}
      target={offer.target}
      version={tested}
      publisher={publisher}
    />
  );
}
