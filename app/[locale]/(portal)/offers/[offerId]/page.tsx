import { getLocale } from 'next-intl/server';
import { DestinationHead } from '#components/offers/destination-head.tsx';
import { DestinationPanel } from '#components/offers/destination-panel.tsx';
import { destinationChoices } from '#lib/destinations/choices.ts';
import { reachOf } from '#lib/identity/caller.ts';
import { latestRun } from '#lib/offers/latest-run.ts';
import { listVersions } from '#lib/offers/list-versions.ts';
import { type OfferParams, loadOffer } from './load-offer.ts';

export default async function OfferDestinationPage({ params }: { params: OfferParams }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
  const [run, versions] = await Promise.all([latestRun(reachOf(user), offer.offerId), listVersions(reachOf(user), offer.offerId)]);
  const saved = versions.find(({ version }) => version === offer.versions.saved);
  const used = versions.map(({ type }) => type);
  return (
    <>
      {saved && <DestinationHead saved={saved} isLive={offer.versions.live === saved.version} confirmed={offer.health.confirmedByHand} />}
      <DestinationPanel offer={offer} choices={destinationChoices(await getLocale(), used)} latestRun={run} mayEdit={mayEdit} />
    </>
  );
}
