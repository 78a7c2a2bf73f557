import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { StackedBars } from '#components/charts/stacked-bars.tsx';
import { logHref } from '#components/health/log-href.ts';
import { Link } from '#components/ui/link.tsx';
import type { Minute } from '#lib/admin/throughput.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';

/** The last hour by the minute: what is delivered, and what is not yet. Each minute leads to its leads. */
export function ThroughputChart({ minutes }: { minutes: readonly Minute[] }) {
  const t = useTranslations('admin.board');
  const locale = formatLocales[useLocale()];
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: useTimeZone() ?? 'UTC' });
  const number = (value: number, digits = 0) => value.toLocaleString(locale, { maximumFractionDigits: digits });
  const bars = minutes.map(({ at, received, delivered }) => {
    const name = clock.format(new Date(at));
    const to = new Date(Date.parse(at) + 60_000).toISOString();
    return { short: name, name, values: [delivered, received - delivered], href: logHref({ publisher: null, offer: null, from: at, to }) };
  });
  const received = minutes.reduce((sum, minute) => sum + minute.received, 0);
  return (
    <ChartFrame
      title={t('throughput')}
      description={t('perMinute', { rate: number(received / minutes.length, 1) })}
      table={{
        head: [t('minute'), t('delivered'), t('notYet')],
        rows: bars.map(({ name, values, href }) => [
          <Link key="name" quiet href={href}>
            {name}
          </Link>,
          ...values.map((value) => number(value)),
        ]),
      }}
    >
      <StackedBars
        label={t('throughputLabel')}
        whole={t('lastHour')}
        locale={locale}
        series={[
          { name: t('delivered'), swatch: 'bg-delivered/80' },
          { name: t('notYet'), swatch: 'bg-waiting/50' },
        ]}
        bars={bars}
      />
    </ChartFrame>
  );
}
