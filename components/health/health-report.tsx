import { Activity } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { HealthPage } from '#lib/health/health-page.ts';
import { Breakdowns } from './breakdowns.tsx';
import { Connections } from './connections.tsx';
import { LatencyChart } from './latency-chart.tsx';
import { LedgerTable } from './ledger-table.tsx';
import type { ReportScope } from './log-href.ts';
import { ReceivedChart } from './received-chart.tsx';
import { StorageCosts } from './storage-costs.tsx';
import { Totals } from './totals.tsx';

/** The health page's report, from the figures of the range down to each day's ledger. `own` speaks to the publisher. */
export function HealthReportView({ page, own, mayChange }: { page: HealthPage; own: boolean; mayChange: boolean }) {
  const t = useTranslations('health');
  const { report, query, offers } = page;
  const scope: ReportScope = { publisher: query.publisher ?? null, offer: query.offer ?? null, from: report.from, to: report.to };
  const connected = offers.filter(
    ({ offerId, destination }) => destination !== null && (query.offer === undefined || query.offer === offerId),
  );
  return (
    <>
      {report.countedTo && (
        <Banner
          state="neutral"
          title={t.rich('counting', { when: () => <Time value={report.countedTo!} /> })}
          live="polite"
          className="mb-6"
        />
      )}
      <Totals report={report} scope={scope} />
      {report.totals.received === 0 ? (
        <EmptyState
          icon={Activity}
          title={t('empty.title')}
          actions={
            mayChange && (
              <ButtonLink href={offers.length > 0 ? '/leads' : '/offers/new'}>
                {t(offers.length > 0 ? 'empty.toLog' : 'empty.newOffer')}
              </ButtonLink>
            )
          }
          className="mt-8"
        >
          {t(offers.length > 0 ? 'empty.text' : 'empty.noOffer')}
        </EmptyState>
      ) : (
        <>
          <ReceivedChart report={report} scope={scope} />
          <LatencyChart report={report} />
        </>
      )}
      <Connections offers={connected} own={own} />
      {report.totals.received > 0 && (
        <Breakdowns
          breakdown={report.breakdown}
          scope={scope}
          offerTitles={Object.fromEntries(offers.map(({ offerId, title }) => [offerId, title]))}
          errorTitles={page.errorTitles}
        />
      )}
      <LedgerTable ledger={page.ledger} scope={scope} />
      {page.costs.length > 0 && <StorageCosts costs={page.costs} usdPerThousand={page.usdPerThousandLeads} />}
    </>
  );
}
