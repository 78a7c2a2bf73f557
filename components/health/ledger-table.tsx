import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { type Fate, fateFilters } from '#lib/health/figures.ts';
import type { Ledger, LedgerDay } from '#lib/health/ledger.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { isKnownReason } from '#lib/leads/reasons.ts';
import { Figure } from './figure.tsx';
import { type ReportScope, logHref } from './log-href.ts';

const columns = ['confirmed', 'accepted', 'waiting', 'held', 'withheld', 'stored', 'failed'] as const;
const shownDays = 14;

/** Where every lead is: one line a day, whose figures add up to what was received. A day that does not add up is red and says so. */
export function LedgerTable({ ledger: { zone, days }, scope }: { ledger: Ledger; scope: ReportScope }) {
  const t = useTranslations('health.ledger');
  const gaps = days.reduce((sum, { figures }) => sum + figures.missing, 0);
  return (
    <Section title={t('title')} description={t('description', { zone })}>
      <p className={clsx('mb-2 text-sm font-medium', gaps > 0 ? 'text-failed' : 'text-delivered')}>
        {gaps > 0 ? t('gaps', { count: gaps }) : t('balanced')}
      </p>
      <Lines days={days.slice(0, shownDays)} zone={zone} scope={scope} />
      {days.length > shownDays && (
        <details className="mt-2">
          <summary className="py-2 text-sm text-accent">{t('earlier', { count: days.length - shownDays })}</summary>
          <Lines days={days.slice(shownDays)} zone={zone} scope={scope} />
        </details>
      )}
    </Section>
  );
}

function Lines({ days, zone, scope }: { days: readonly LedgerDay[]; zone: string; scope: ReportScope }) {
  const t = useTranslations('health.ledger');
  return (
    <Table caption={t('title')} className="[&_table]:min-w-3xl">
      <TableHead>
        <HeadCell>{t('day')}</HeadCell>
        <HeadCell align="end">{t('columns.received')}</HeadCell>
        {columns.map((fate, index) => (
          <HeadCell key={fate} align="end">
            <span aria-hidden className="mr-2 font-normal text-faint">
              {index === 0 ? '=' : '+'}
            </span>
            {t(`columns.${fate}`)}
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {days.map((day) => (
          <Line key={day.day} day={day} zone={zone} scope={{ ...scope, from: day.from, to: day.to }} />
        ))}
      </TableBody>
    </Table>
  );
}

function Line({ day: { day, from, figures, reasons }, zone, scope }: { day: LedgerDay; zone: string; scope: ReportScope }) {
  const t = useTranslations('health.ledger');
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(formatLocales[locale], { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone });
  return (
    <Row className={clsx('align-top', figures.missing > 0 && 'bg-failed-soft')}>
      <Cell className="whitespace-nowrap">
        <time dateTime={day}>{name.format(new Date(from))}</time>
        {figures.missing > 0 && <span className="block text-sm font-medium text-failed">{t('gap', { count: figures.missing })}</span>}
      </Cell>
      <Cell align="end" className="font-medium">
        <Figure value={figures.received} href={logHref(scope)} />
      </Cell>
      {columns.map((fate) => (
        <Cell key={fate} align="end">
          <Figure value={figures[fate]} href={logHref(scope, fateFilters[fate])} className={loud[fate]} />
          <Reasons
            reasons={reasons.filter((reason) => reason.fate === fate)}
            hrefOf={(reason) => logHref(scope, { ...fateFilters[fate], reason })}
          />
        </Cell>
      ))}
    </Row>
  );
}

/** Why, in a few words; with counts only where there is more than one reason. */
function Reasons({ reasons, hrefOf }: { reasons: LedgerDay['reasons']; hrefOf: (reason: string) => string }) {
  const t = useTranslations('health.ledger');
  return reasons.map(({ reason, count }) => (
    <span key={reason} className="block text-xs whitespace-nowrap text-muted">
      {reasonWords(t, reason)} {reasons.length > 1 && <Figure value={count} href={hrefOf(reason)} />}
    </span>
  ));
}

const loud: Partial<Record<Fate, string>> = { held: 'font-semibold text-needs-you', failed: 'font-semibold text-failed' };

/** A reason that a later release brought stands as it is. */
function reasonWords(t: ReturnType<typeof useTranslations<'health.ledger'>>, reason: string): string {
  return isKnownReason(reason) ? t(`reasons.${reason}`) : reason;
}
