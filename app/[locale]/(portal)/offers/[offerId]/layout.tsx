import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OfferSentence } from '#components/offers/offer-sentence.tsx';
import { OfferTabs } from '#components/offers/offer-tabs.tsx';
import { knownOfferType } from '#components/offers/offer-words.ts';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { Tag } from '#components/ui/badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { type OfferParams, findOffer, loadOffer } from './load-offer.ts';

export async function generateMetadata({ params }: { params: OfferParams }) {
  const { offer } = await findOffer((await params).offerId);
  return { title: offer?.title ?? (await getTranslations('shell.notFound'))('pageTitle') };
}

export default async function OfferLayout({ children, params }: { children: ReactNode; params: OfferParams }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
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
      <OfferSentence offer={offer} mayEdit={mayEdit} own={user.role === 'publisher'} />
      <OfferTabs offerId={offer.offerId} />
      <div className="pt-6">{children}</div>
    </ClientMessages>
  );
}
