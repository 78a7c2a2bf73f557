import { OfferSettings } from '#components/offers/offer-settings.tsx';
import { type OfferParams, loadOffer } from '../load-offer.ts';

export default async function OfferSettingsPage({ params }: { params: OfferParams }) {
  const { offer, mayEdit } = await loadOffer((await params).offerId);
  return <OfferSettings offerId={offer.offerId} title={offer.title} type={offer.type} mayEdit={mayEdit} />;
}
