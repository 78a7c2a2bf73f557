import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { FirstPathToALead } from '#components/offers/first-path.tsx';
import { OfferList } from '#components/offers/offer-list.tsx';
import { OffersEmpty } from '#components/offers/offers-empty.tsx';
import { AutoRefresh } from '#components/offers/auto-refresh.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { offerTrends } from '#lib/health/offer-trends.ts';
import { mayChange, reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { firstPathOf } from '#lib/offers/first-path.ts';
import { listOffers } from '#lib/offers/list-offers.ts';

const pageSize = 50;

export async function generateMetadata() {
  const t = await getTranslations('offers');
  return { title: t('title') };
}

export default async function OffersPage({ searchParams }: { searchParams: Promise<{ cursor?: string | string[] }> }) {
  const user = await requireUser('/offers');
  const t = await getTranslations('offers');
  const { cursor } = await searchParams;
  const view = { locale: await getLocale(), now: new Date(), showsIntakeUrl: false };
  const after = typeof cursor === 'string' ? cursor : undefined;
  const { items, nextCursor } = await listOffers(reachOf(user), { limit: pageSize, cursor: after }, view);
  const trends = await offerTrends(
    reachOf(user),
    items.map(({ offerId }) => offerId),
    { zone: await getTimeZone() },
  );
  const creates = mayChange(user);
  const path = creates && !after ? await firstPathOf(reachOf(user), items) : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          creates &&
          items.length > 0 && (
            <ButtonLink href="/offers/new" variant="primary">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {path && <FirstPathToALead path={path} />}
      {items.length > 0 && <OfferList offers={items} own={user.role === 'publisher'} trends={trends} />}
      {items.length === 0 && !path && <OffersEmpty creates={creates} />}
      {(after || nextCursor) && (
        <Pagination
          newerHref={after ? '/offers' : null}
          olderHref={nextCursor ? `/offers?cursor=${encodeURIComponent(nextCursor)}` : null}
        />
      )}
      <AutoRefresh everyMs={10_000} />
    </>
  );
}
