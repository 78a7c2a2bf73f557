import { useLocale, useTranslations } from 'next-intl';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { StackedBars } from '#components/charts/stacked-bars.tsx';
import { Link } from '#components/ui/link.tsx';
import type { HealthReport } from '#lib/health/health-report.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { layerSwatches, layerValue, layers } from './fate-looks.ts';
import { type ReportScope, logHref } from './log-href.ts';
import { slotNames } from './slot-names.ts';

/** Leads over time, by what has become of them. */
export function ReceivedChart({ report, scope }: { report: HealthReport; scope: ReportScope }) {
  const t = useTranslations('health');
  const locale = useLocale();
  const nameOf = slotNames(report.step, report.zone, locale);
  // What never happened in this range needs no place in the legend.
  const shown = layers.filter((layer) => ['confirmed', 'accepted', 'held'].includes(layer) || layerValue(report.totals, layer) > 0);
  const number = (value: number) => value.toLocaleString(formatLocales[locale]);
  const bars = report.slots.map(({ from, to, figures }) => ({
    ...nameOf(from),
    values: shown.map((layer) => layerValue(figures, layer)),
    href: logHref({ ...scope, from, to }),
    received: figures.received,
  }));
  return (
    <ChartFrame
      title={t('received.title')}
      description={t(`received.by.${report.step}`)}
      table={{
        head: [t('slot'), t('figures.received'), ...shown.map((layer) => t(`layers.${layer}`))],
        rows: bars.map(({ name, received, values, href }) => [
          <Link key="name" quiet href={href}>
            {name}
          </Link>,
          number(received),
          ...values.map(number),
        ]),
      }}
    >
      <StackedBars
        label={t('received.label')}
        whole={t('whole')}
        locale={formatLocales[locale]}
        series={shown.map((layer) => ({ name: t(`layers.${layer}`), swatch: layerSwatches[layer] }))}
        bars={bars.map(({ received: _received, ...bar }) => bar)}
      />
    </ChartFrame>
  );
}
