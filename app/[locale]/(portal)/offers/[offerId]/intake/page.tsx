import { IntakePanel } from '#components/offers/intake-panel.tsx';
import { env } from '#lib/env.ts';
import { type OfferParams, loadOffer, offerTitle } from '../load-offer.ts';

export async function generateMetadata({ params }: { params: OfferParams }) {
  return offerTitle((await params).offerId, 'intake');
}

export default async function OfferIntakePage({ params }: { params: OfferParams }) {
  const { offer } = await loadOffer((await params).offerId);
  return <IntakePanel offerId={offer.offerId} title={offer.title} intakeUrl={offer.intakeUrl} apiUrl={`${env().APP_URL}/api/v1/leads`} />;
}
