import { getLocale } from 'next-intl/server';
import { DestinationHead } from '#components/offers/destination-head.tsx';
import { DestinationPanel } from '#components/offers/destination-panel.tsx';
import { destinationChoices } from '#lib/destinations/choices.ts';
import { reachOf } from '#lib/identity/caller.ts';
import { listVersions } from '#lib/offers/list-versions.ts';
import { type OfferParams, loadOffer, loadStanding, offerTitle } from './load-offer.ts';

export async function generateMetadata({ params }: { params: OfferParams }) {
  return offerTitle((await params).offerId, null);
}

export default async function OfferDestinationPage({ params }: { params: OfferParams }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
  const [standing, versions] = await Promise.all([loadStanding(offer.offerId), listVersions(reachOf(user), offer.offerId)]);
  const saved = versions.find(({ version }) => version === offer.versions.saved);
  const used = versions.map(({ type }) => type);
  return (
    <>
      {saved && <DestinationHead saved={saved} isLive={offer.versions.live === saved.version} confirmed={offer.health.confirmedByHand} />}
      <DestinationPanel offer={offer} standing={standing} choices={destinationChoices(await getLocale(), used)} mayEdit={mayEdit} />
    </>
  );
}
