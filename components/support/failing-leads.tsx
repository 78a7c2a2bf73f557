import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LeadOrigin } from '#components/leads/lead-origin.tsx';
import { LeadState } from '#components/leads/lead-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Countdown, Time } from '#components/ui/time.tsx';
import type { LogRow } from '#lib/leads/list.ts';

/** Leads of an offer that wait, by id: whose they are is not for support. */
export function FailingLeads({ offerId, rows }: { offerId: string; rows: readonly LogRow[] }) {
  const t = useTranslations('support.failing');
  if (rows.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <>
      <Table caption={t('caption')} stacked>
        <TableHead>
          <HeadCell>{t('lead')}</HeadCell>
          <HeadCell>{t('received')}</HeadCell>
          <HeadCell>{t('origin')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('attempt')}</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Cell label={t('lead')} className="font-mono text-sm" title={row.id}>
                <Link quiet href={`/support/${offerId}?lead=${row.id}`} prefetch={false}>
                  …{row.id.slice(-6)}
                </Link>
              </Cell>
              <Cell label={t('received')} className="whitespace-nowrap">
                <Time value={row.receivedAt} />
              </Cell>
              <Cell label={t('origin')}>
                <LeadOrigin source={row.source} action={row.action} />
              </Cell>
              <Cell label={t('state')}>
                <span className="flex items-center gap-2">
                  <LeadState status={row.status} truth={row.truth} />
                  {row.nextAttemptAt && <Countdown until={row.nextAttemptAt} className="text-sm whitespace-nowrap text-muted" />}
                </span>
              </Cell>
              <Cell label={t('attempt')} className="whitespace-nowrap">
                {row.lastAttemptAt && <Time value={row.lastAttemptAt} format="relative" />}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <span className="inline-flex items-center gap-1.5">
          <EyeOff className="size-3.5!" aria-hidden />
          {t('masked')}
        </span>
        <Link href={`/leads?offer=${encodeURIComponent(offerId)}&status=held&status=retrying`} prefetch={false}>
          {t('all')}
        </Link>
      </p>
    </>
  );
}
