import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { LeadLog } from '#components/leads/lead-log.tsx';
import { LogEmpty } from '#components/leads/log-empty.tsx';
import { AutoRefresh } from '#components/offers/auto-refresh.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { destinationNames } from '#lib/destinations/choices.ts';
import { leadHistogram } from '#lib/health/lead-histogram.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { redirect } from '#lib/i18n/navigation.ts';
import { mayChange, reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { criteriaOf, leadQuery, readLeadFilter } from '#lib/leads/filter.ts';
import { describe } from '#lib/leads/get.ts';
import { countCap, countLeads, listLeads } from '#lib/leads/list.ts';
import { listMisconfigurations } from '#lib/leads/misconfigurations.ts';
import { listSavedViews } from '#lib/leads/saved-views.ts';
import { recordLogLook } from '#lib/support/record-look.ts';
import { listOffers } from '#lib/offers/list-offers.ts';

const pageSize = 50;

export async function generateMetadata() {
  const t = await getTranslations('leads');
  return { title: t('title') };
}

export default async function LeadsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const filter = { ...readLeadFilter(await searchParams), limit: pageSize };
  const criteria = criteriaOf(filter);
  const user = await requireUser(`/leads?${leadQuery(criteria)}`);
  const locale = await getLocale();
  const t = await getTranslations('leads');
  const [page, count, misconfigurations, offers, histogram, views, jar] = await Promise.all([
    listLeads(user, filter),
    countLeads(user, criteria),
    listMisconfigurations(user, locale),
    listOffers(reachOf(user), { limit: 200 }, { locale, now: new Date(), showsIntakeUrl: mayChange(user) }),
    leadHistogram(reachOf(user), criteria, await getTimeZone()),
    listSavedViews(user),
    cookies(),
  ]);
  await recordLogLook(user, page.items);
  const hrefWith = (place: object) => `/leads?${leadQuery({ ...criteria, ...place })}`;
  // Newer than everything is the first page, and that one also keeps itself current.
  if (filter.after && page.items.length < pageSize) redirect({ href: hrefWith({}), locale });
  const isFiltered = Object.keys(criteria).length > 0;
  const isFirstPage = !filter.cursor && !filter.after;
  const [first] = offers.items;
  const codes = [...page.items.map(({ code }) => code), ...(criteria.code ?? [])].filter((code) => code !== null);
  return (
    <>
      <PageHeader title={t('title')} />
      <ClientMessages namespaces={['leads']}>
        {page.items.length === 0 && !isFiltered && isFirstPage ? (
          <>
            <LogEmpty
              offer={
                first
                  ? { offerId: first.offerId, title: first.title, intakeUrl: first.intakeUrl, hasDestination: first.destination !== null }
                  : null
              }
            />
            <AutoRefresh everyMs={3_000} />
          </>
        ) : (
          // The one list whose state is the address.
          <NuqsAdapter>
            <LeadLog
              page={page}
              histogram={histogram}
              query={leadQuery(filter).toString()}
              isFirstPage={isFirstPage}
              isFiltered={isFiltered}
              count={
                count === null
                  ? null
                  : t('log.count', {
                      count,
                      shown: `${Math.min(count, countCap).toLocaleString(formatLocales[locale])}${count > countCap ? '+' : ''}`,
                    })
              }
              newerHref={isFirstPage ? null : page.items[0] ? hrefWith({ after: page.items[0].id }) : hrefWith({})}
              olderHref={page.nextCursor ? hrefWith({ cursor: page.nextCursor }) : null}
              titles={Object.fromEntries([...new Set(codes)].map((code) => [code, describe(code, locale)?.title ?? code]))}
              destinations={destinationNames(locale)}
              offers={offers.items.map(({ offerId, title }) => ({ offerId, title }))}
              misconfigurations={misconfigurations}
              views={views}
              isComfortable={jar.get('leadport.density')?.value === 'comfortable'}
              mayChange={mayChange(user)}
            />
          </NuqsAdapter>
        )}
      </ClientMessages>
    </>
  );
}
