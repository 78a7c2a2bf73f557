import { CanaryPanel } from '#components/alerts/canary-panel.tsx';
import { OfferSettings } from '#components/offers/offer-settings.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { getCanary } from '#lib/alerts/canaries.ts';
import { reachOf } from '#lib/identity/caller.ts';
import { type OfferParams, loadOffer, offerTitle } from '../load-offer.ts';

export async function generateMetadata({ params }: { params: OfferParams }) {
  return offerTitle((await params).offerId, 'settings');
}

export default async function OfferSettingsPage({ params }: { params: OfferParams }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
  const canary = await getCanary(reachOf(user), offer.offerId);
  return (
    <>
      <OfferSettings offerId={offer.offerId} title={offer.title} type={offer.type} mayEdit={mayEdit} />
      {canary && user.role !== 'support' && (
        <ClientMessages namespaces={['notifications']}>
          <CanaryPanel offerId={offer.offerId} canary={canary} isLive={offer.status === 'live'} mayEdit={mayEdit} />
        </ClientMessages>
      )}
    </>
  );
}
