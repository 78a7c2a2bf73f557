import { getTranslations } from 'next-intl/server';
import { VersionList } from '#components/offers/version-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { reachOf } from '#lib/identity/caller.ts';
import { listVersions } from '#lib/offers/list-versions.ts';
import { type OfferParams, loadOffer } from '../load-offer.ts';

export default async function OfferHistoryPage({ params }: { params: OfferParams }) {
  const { offer, user } = await loadOffer((await params).offerId);
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
      <VersionList versions={versions} marks={offer.versions} />
    </Section>
  );
}
