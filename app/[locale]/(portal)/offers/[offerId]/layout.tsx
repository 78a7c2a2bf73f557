import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AutoRefresh } from '#components/offers/auto-refresh.tsx';
import { OfferSentence } from '#components/offers/offer-sentence.tsx';
import { OfferTabs } from '#components/offers/offer-tabs.tsx';
import { knownOfferType } from '#components/offers/offer-words.ts';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { Tag } from '#components/ui/badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { HealthState } from '#lib/offers/offer.ts';
import { type OfferParams, loadOffer, loadStanding } from './load-offer.ts';

/** What waits changes without the reader: leads arrive, are let go, are delivered. */
const moves: ReadonlySet<HealthState> = new Set(['needs-you', 'waiting']);

export default async function OfferLayout({ children, params }: { children: ReactNode; params: OfferParams }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
  const standing = await loadStanding(offer.offerId);
  const t = await getTranslations('offers');
  const type = knownOfferType(offer.type);
  return (
    <ClientMessages namespaces={['offers']}>
      <PageHeader
        breadcrumb={[{ label: t('title'), href: '/offers' }]}
        title={offer.title}
        meta={
          <>
            <span className="font-mono text-sm">{offer.offerId}</span>
            <span>{type ? t(`types.${type}`) : offer.type}</span>
            <Tag tone={offer.status === 'live' ? 'accent' : 'plain'}>{t(`status.${offer.status}`)}</Tag>
          </>
        }
      />
      <OfferSentence offer={offer} standing={standing} mayEdit={mayEdit} own={user.role === 'publisher'} />
      <OfferTabs offerId={offer.offerId} />
      <div className="pt-6">{children}</div>
      {moves.has(offer.health.state) && <AutoRefresh everyMs={5_000} />}
    </ClientMessages>
  );
}
