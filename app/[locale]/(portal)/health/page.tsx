import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { HealthFilters } from '#components/health/health-filters.tsx';
import { HealthReportView } from '#components/health/health-report.tsx';
import { AutoRefresh } from '#components/offers/auto-refresh.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { readHealthPage, readHealthQuery } from '#lib/health/health-page.ts';
import { mayChange, reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { recordLook } from '#lib/support/record-look.ts';

export async function generateMetadata() {
  const t = await getTranslations('health');
  return { title: t('title') };
}

export default async function HealthPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const search = await searchParams;
  const query = readHealthQuery(search);
  const user = await requireUser(`/health${query.address}`);
  if (query.offer) await recordLook(user, query.offer, 'offer');
  const t = await getTranslations('health');
  const page = await readHealthPage(reachOf(user), query, { zone: await getTimeZone(), locale: await getLocale(), now: new Date() });
  return (
    <>
      <PageHeader title={t('title')} />
      <ClientMessages namespaces={['health', 'leads']}>
        {/* The report's state is the address. */}
        <NuqsAdapter>
          <HealthFilters
            preset={page.range.preset}
            offers={page.offers.map(({ offerId, title }) => ({ value: offerId, label: title }))}
            publishers={page.publishers}
          />
        </NuqsAdapter>
        <HealthReportView page={page} own={user.role === 'publisher'} mayChange={mayChange(user)} />
      </ClientMessages>
      <AutoRefresh everyMs={60_000} />
    </>
  );
}
