import { useLocale, useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { HealthReport } from '#lib/health/health-report.ts';
import { decodeAction, decodeSource } from '#lib/leads/decode.ts';
import { Breakdown } from './breakdown.tsx';
import type { ReportScope } from './log-href.ts';

/** The same leads by offer, destination, source, action and by what is wrong with them. */
export function Breakdowns({
  breakdown,
  scope,
  offerTitles,
  errorTitles,
}: {
  breakdown: HealthReport['breakdown'];
  scope: ReportScope;
  offerTitles: Readonly<Record<string, string>>;
  errorTitles: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('health.breakdown');
  const locale = useLocale();
  const empty = t('empty');
  return (
    <Section title={t('title')} description={t('description')}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <Breakdown
          title={t('offer')}
          column={t('offerColumn')}
          scope={scope}
          empty={empty}
          lines={breakdown.offer.map((row) => ({
            ...row,
            label: offerTitles[row.key] ?? row.key,
            hint: row.key,
            filter: { offer: row.key },
          }))}
        />
        <Breakdown
          title={t('destination')}
          column={t('destinationColumn')}
          scope={scope}
          empty={empty}
          lines={breakdown.destination.map((row) => ({
            ...row,
            label: row.key === '' ? t('notTried') : isDestinationType(row.key) ? specOf(row.key).label[locale] : row.key,
            filter: row.key === '' ? undefined : { destination: row.key },
          }))}
        />
        <Breakdown
          title={t('source')}
          column={t('sourceColumn')}
          scope={scope}
          empty={empty}
          lines={breakdown.source.map((row) => ({
            ...row,
            label: decodeSource(row.key, locale).label,
            hint: row.key,
            filter: { source: row.key },
          }))}
        />
        <Breakdown
          title={t('action')}
          column={t('actionColumn')}
          scope={scope}
          empty={empty}
          lines={breakdown.action.map((row) => ({
            ...row,
            label: decodeAction(row.key, locale).label,
            hint: row.key,
            filter: { action: row.key },
          }))}
        />
        <Breakdown
          title={t('error')}
          column={t('errorColumn')}
          scope={scope}
          empty={t('noError')}
          wide
          lines={breakdown.error.map((row) => ({ ...row, label: errorTitles[row.key] ?? row.key, filter: { code: row.key } }))}
        />
      </div>
    </Section>
  );
}
