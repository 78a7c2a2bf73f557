import { getTranslations } from 'next-intl/server';
import { VersionList } from '#components/offers/version-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { reachOf } from '#lib/identity/caller.ts';
import { listVersions } from '#lib/offers/list-versions.ts';
import { type OfferParams, loadOffer, offerTitle } from '../load-offer.ts';

type Query = Promise<{ version?: string | string[]; with?: string | string[] }>;

export async function generateMetadata({ params }: { params: OfferParams }) {
  return offerTitle((await params).offerId, 'history');
}

/** `?version=5&with=3` opens version 5 beside version 3. */
export default async function OfferHistoryPage({ params, searchParams }: { params: OfferParams; searchParams: Query }) {
  const { offer, user, mayEdit } = await loadOffer((await params).offerId);
  const query = await searchParams;
  const versions = await listVersions(reachOf(user), offer.offerId);
  const t = await getTranslations('offers');
  if (versions.length === 0) {
    return (
      <EmptyState
        title={t('history.emptyTitle')}
        actions={<ButtonLink href={`/offers/${offer.offerId}`}>{t('sentence.choose')}</ButtonLink>}
      >
        {t('history.emptyText')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('history.title')} description={t('history.description')}>
      <VersionList
        offerId={offer.offerId}
        versions={versions}
        marks={offer.versions}
        mayEdit={mayEdit}
        open={numberIn(query.version)}
        beside={numberIn(query.with)}
      />
    </Section>
  );
}

function numberIn(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
