import { useLocale, useTranslations } from 'next-intl';
import { ExternalLink, Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { StorageCost } from '#lib/health/storage-cost.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';

/** What leads in Azure Storage cost, with the sum that gives it. */
export function StorageCosts({ costs, usdPerThousand }: { costs: readonly StorageCost[]; usdPerThousand: number }) {
  const t = useTranslations('health.cost');
  const locale = useLocale();
  const number = (value: number, digits = 0) => value.toLocaleString(formatLocales[locale], { maximumFractionDigits: digits });
  const money = (usd: number) => {
    const digits = usd > 0 && usd < 0.1 ? 3 : 2;
    const rounding = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return usd.toLocaleString(formatLocales[locale], { style: 'currency', currency: 'USD', ...rounding });
  };
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? `${number(bytes / 1_000, 1)} kB`
      : bytes < 1_000_000_000
        ? `${number(bytes / 1_000_000, 1)} MB`
        : `${number(bytes / 1_000_000_000, 2)} GB`;
  return (
    <Section title={t('title')} description={t('description')}>
      <Table caption={t('title')} stacked>
        <TableHead>
          <HeadCell>{t('offer')}</HeadCell>
          <HeadCell align="end">{t('leads')}</HeadCell>
          <HeadCell align="end">{t('requests')}</HeadCell>
          <HeadCell align="end">{t('stored')}</HeadCell>
          <HeadCell align="end">{t('month')}</HeadCell>
        </TableHead>
        <TableBody>
          {costs.map(({ offerId, title, destination, leads, rows, bytesPerRow, requestsPerLead, usdPerMonth }) => (
            <Row key={offerId} className="align-top">
              <Cell className="max-sm:block!">
                <Link quiet href={`/offers/${offerId}`} prefetch={false}>
                  {title}
                </Link>
                <span className="block text-sm text-muted">
                  {isDestinationType(destination) ? specOf(destination).label[locale] : destination}
                </span>
              </Cell>
              <Cell label={t('leads')} align="end">
                {number(leads)}
              </Cell>
              <Cell label={t('requests')} align="end">
                {requestsPerLead === 0 ? t('unknown') : number(leads * requestsPerLead)}
              </Cell>
              <Cell label={t('stored')} align="end">
                <span>
                  {size(rows * bytesPerRow)}
                  <span className="block text-sm text-muted">{t('rows', { rows: number(rows), bytes: number(bytesPerRow) })}</span>
                </span>
              </Cell>
              <Cell label={t('month')} align="end">
                <span>
                  <span className="font-semibold">{money(usdPerMonth)}</span>
                  <span className="block text-sm text-muted">{t('sum', { leads: number(leads), price: money(usdPerThousand) })}</span>
                </span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="mt-3 max-w-reading text-sm text-muted">
        {t.rich('source', {
          faq: (words) => (
            <ExternalLink href="https://learn.microsoft.com/partner-center/marketplace-offers/lead-management-faq">{words}</ExternalLink>
          ),
          prices: (words) => <ExternalLink href="https://azure.microsoft.com/pricing/details/storage/tables/">{words}</ExternalLink>,
        })}
      </p>
    </Section>
  );
}
