import { useLocale, useTranslations } from 'next-intl';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { PercentileLines } from '#components/charts/percentile-lines.tsx';
import type { HealthReport, Percentiles } from '#lib/health/health-report.ts';
import { formatDuration } from '#lib/i18n/duration.ts';
import { slotNames } from './slot-names.ts';

const percentiles = ['p50', 'p95', 'p99'] as const satisfies ReadonlyArray<keyof Percentiles>;

const looks = {
  p50: { swatch: 'bg-accent', stroke: 'stroke-accent stroke-2' },
  p95: { swatch: 'bg-accent/55', stroke: 'stroke-accent/55 stroke-[1.5]' },
  p99: { swatch: 'bg-field/60', stroke: 'stroke-field/60 stroke-[1.5]' },
};

/** How long leads take from receipt to delivery. */
export function LatencyChart({ report }: { report: HealthReport }) {
  const t = useTranslations('health');
  const locale = useLocale();
  const nameOf = slotNames(report.step, report.zone, locale);
  const format = (ms: number | null) => (ms === null ? t('none') : formatDuration(ms, locale));
  const valuesOf = (latency: Percentiles) => percentiles.map((name) => latency[name]);
  const points = report.slots.map(({ from, latency }) => ({ ...nameOf(from), values: valuesOf(latency) }));
  return (
    <ChartFrame
      title={t('latency.title')}
      description={t('latency.description')}
      table={{
        head: [t('slot'), ...percentiles.map((name) => t(`latency.${name}`))],
        rows: points.map(({ name, values }) => [name, ...values.map(format)]),
      }}
    >
      <PercentileLines
        label={t('latency.label')}
        whole={t('whole')}
        none={t('none')}
        totals={valuesOf(report.latency)}
        series={percentiles.map((name) => ({ name: t(`latency.${name}`), ...looks[name] }))}
        points={points}
      />
    </ChartFrame>
  );
}
