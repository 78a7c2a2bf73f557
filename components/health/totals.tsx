import { useLocale, useTranslations } from 'next-intl';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { fateFilters } from '#lib/health/figures.ts';
import type { HealthReport } from '#lib/health/health-report.ts';
import { formatDuration } from '#lib/i18n/duration.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { type ReportScope, logHref } from './log-href.ts';

/** The stretch of time in six figures, each with the way to its rows. */
export function Totals({ report: { totals, latency }, scope }: { report: HealthReport; scope: ReportScope }) {
  const t = useTranslations('health.totals');
  const locale = useLocale();
  const number = (value: number) => value.toLocaleString(formatLocales[locale]);
  const delivered = totals.confirmed + totals.accepted;
  const share = (part: number, whole: number) =>
    (part / whole).toLocaleString(formatLocales[locale], {
      style: 'percent',
      maximumFractionDigits: part < whole ? 1 : 0,
    });
  return (
    <StatRow>
      <Stat label={t('received')} value={number(totals.received)} href={logHref(scope)} hint={t('receivedHint')} />
      <Stat
        label={t('delivered')}
        value={number(delivered)}
        href={logHref(scope, { status: 'delivered' })}
        hint={
          totals.received === 0
            ? t('deliveredNone')
            : t('deliveredHint', { share: share(delivered, totals.received), confirmed: number(totals.confirmed) })
        }
      />
      <Stat label={t('waiting')} value={number(totals.waiting)} href={logHref(scope, fateFilters.waiting)} hint={t('waitingHint')} />
      <Stat
        label={t('held')}
        value={number(totals.held)}
        href={logHref(scope, fateFilters.held)}
        hint={t(totals.held > 0 ? 'heldHint' : 'heldNone')}
        {...(totals.held > 0 && { state: 'needs-you' as const })}
      />
      <Stat
        label={t('failed')}
        value={number(totals.failed)}
        href={logHref(scope, fateFilters.failed)}
        hint={t('failedHint')}
        {...(totals.failed > 0 && { state: 'failed' as const })}
      />
      <Stat
        label={t('latency')}
        value={latency.p50 === null ? t('none') : formatDuration(latency.p50, locale)}
        hint={latency.p95 === null ? t('latencyNone') : t('latencyHint', { p95: formatDuration(latency.p95, locale) })}
      />
    </StatRow>
  );
}
