import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { ShareBar } from '#components/charts/share-bar.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { BreakdownRow } from '#lib/health/health-report.ts';
import { layerSwatches, layerValue, layers } from './fate-looks.ts';
import { Figure } from './figure.tsx';
import { type ReportScope, logHref } from './log-href.ts';

export type BreakdownLine = BreakdownRow & {
  label: string;
  hint?: string | undefined;
  /** Narrows the log to this line; absent where the log cannot. */
  filter?: Readonly<Record<string, string>> | undefined;
};

const shownLines = 10;

/** Leads by one property, most first: name, bar, and figures that lead to their rows. */
export function Breakdown({
  title,
  column,
  lines,
  scope,
  empty,
  wide = false,
}: {
  title: string;
  column: string;
  lines: readonly BreakdownLine[];
  scope: ReportScope;
  empty: string;
  /** Takes the whole width, for names that are sentences. */
  wide?: boolean;
}) {
  const t = useTranslations('health');
  const max = Math.max(...lines.map(({ figures }) => figures.received), 0);
  const shown = lines.slice(0, shownLines);
  return (
    <section className={clsx('min-w-0 break-inside-avoid', wide && 'lg:col-span-2')}>
      <h3 className="mb-1 font-semibold">{title}</h3>
      {shown.length === 0 ? (
        <p className="border-t py-3 text-muted">{empty}</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <HeadCell>{column}</HeadCell>
            <HeadCell className="w-28 max-sm:hidden">
              <span className="sr-only">{t('breakdown.share')}</span>
            </HeadCell>
            <HeadCell align="end">{t('figures.received')}</HeadCell>
            <HeadCell align="end">{t('figures.delivered')}</HeadCell>
            <HeadCell align="end">{t('figures.held')}</HeadCell>
          </TableHead>
          <TableBody>
            {shown.map(({ key, label, hint, figures, filter }) => (
              <Row key={key}>
                <Cell className={wide ? 'max-w-56 sm:max-w-120' : 'max-w-56'}>
                  <span className="block truncate" title={hint ? `${label}: ${hint}` : label}>
                    {label}
                  </span>
                </Cell>
                <Cell className="max-sm:hidden">
                  <ShareBar
                    parts={layers.map((layer) => ({ value: layerValue(figures, layer), swatch: layerSwatches[layer] }))}
                    max={max}
                  />
                </Cell>
                <Cell align="end">{filter ? <Figure value={figures.received} href={logHref(scope, filter)} /> : figures.received}</Cell>
                <Cell align="end">
                  {filter ? (
                    <Figure value={figures.confirmed + figures.accepted} href={logHref(scope, { ...filter, status: 'delivered' })} />
                  ) : (
                    figures.confirmed + figures.accepted
                  )}
                </Cell>
                <Cell align="end">
                  {filter ? (
                    <Figure
                      value={figures.held}
                      href={logHref(scope, { ...filter, status: 'held' })}
                      className="font-semibold text-needs-you"
                    />
                  ) : (
                    figures.held
                  )}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {lines.length > shownLines && <p className="mt-2 text-sm text-muted">{t('breakdown.more', { count: lines.length - shownLines })}</p>}
    </section>
  );
}
