'use client';

import { ArrowUp, Download, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, lazy, useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Pagination } from '#components/ui/pagination.tsx';
import type { LeadHistogram } from '#lib/health/lead-histogram.ts';
import type { LogPage } from '#lib/leads/list.ts';
import type { Misconfiguration } from '#lib/leads/misconfigurations.ts';
import type { SavedView } from '#lib/leads/saved-views.ts';
import { BulkRedelivery } from './bulk-redelivery.tsx';
import { DensitySwitch } from './density.tsx';
import { LeadFilters } from './lead-filters.tsx';
import { LeadSide } from './lead-side.tsx';
import { LeadTable } from './lead-table.tsx';
import { LogHistogram } from './log-histogram.tsx';
import { NothingMatches } from './log-empty.tsx';
import { Misconfigurations } from './misconfigurations.tsx';
import { RedeliveryHistory } from './redelivery-history.tsx';
import { RedeliveriesUnderWay } from './redelivery-progress.tsx';
import { SavedViews } from './saved-views.tsx';
import { useLeadLog } from './use-lead-log.ts';
import { useLogKeys } from './use-log-keys.ts';
import { useOpenLead } from './use-open-lead.ts';

// Only the key r asks for it.
const RedeliverDialog = lazy(() => import('./redeliver-dialog.tsx').then((module) => ({ default: module.RedeliverDialog })));

export type LeadLogProps = {
  page: LogPage;
  /** Null where the leads cannot be counted by time, as when a name is searched. */
  histogram: LeadHistogram | null;
  /** The filter as the API takes it, with the page's place and size. */
  query: string;
  isFirstPage: boolean;
  isFiltered: boolean;
  /** How many match, in words; null when nobody counted. */
  count: string | null;
  newerHref: string | null;
  olderHref: string | null;
  titles: Readonly<Record<string, string>>;
  /** What each type of destination is called. */
  destinations: Readonly<Record<string, string>>;
  offers: ReadonlyArray<{ offerId: string; title: string }>;
  misconfigurations: readonly Misconfiguration[];
  views: readonly SavedView[];
  isComfortable: boolean;
  mayChange: boolean;
};

/** The lead log as a person works in it: filters, what needs them, the timetable, the way on. */
export function LeadLog({
  page,
  histogram,
  query,
  isFirstPage,
  isFiltered,
  count,
  newerHref,
  olderHref,
  titles,
  destinations,
  offers,
  misconfigurations,
  views,
  isComfortable,
  mayChange,
}: LeadLogProps) {
  const t = useTranslations('leads.log');
  const log = useLeadLog(page, query, isFirstPage);
  const [isPending, startTransition] = useTransition();
  const [redelivered, setRedelivered] = useState<string | null>(null);
  const [bulk, setBulk] = useState<string | null>(null);
  const [comfortable, setComfortable] = useState(isComfortable);
  const beside = useOpenLead();
  useLogKeys({
    openId: beside.openId,
    onOpen: beside.open,
    onClose: beside.close,
    onRedeliver: (id) => mayChange && setRedelivered(id),
  });
  const chosen = log.rows.find(({ id }) => id === redelivered);
  return (
    <>
      <Misconfigurations initial={misconfigurations} offer={new URLSearchParams(query).get('offer')} mayChange={mayChange} />
      <SavedViews initial={views} query={withoutPlace(query)} />
      <LeadFilters offers={offers} titles={titles} destinations={destinations} startTransition={startTransition} />
      {histogram && <LogHistogram histogram={histogram} startTransition={startTransition} />}
      <div className="mb-1 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm text-muted">
        <span role="status">{count}</span>
        <span className="flex flex-wrap items-center gap-2">
          {log.isOffline && (
            <span className="inline-flex items-center gap-1.5 text-failed">
              <WifiOff className="size-3.5!" aria-hidden />
              {t('offline')}
            </span>
          )}
          {mayChange && isFiltered && page.items.length > 0 && count && <BulkRedelivery query={query} count={count} onStarted={setBulk} />}
          {mayChange && <RedeliveryHistory />}
          <DensitySwitch comfortable={comfortable} onChange={setComfortable} />
          {mayChange && page.items.length > 0 && (
            <a href={`/api/v1/leads/export?${withoutPlace(query)}`} download className={buttonStyle({ size: 'small' })}>
              <Download aria-hidden />
              {t('export')}
            </a>
          )}
        </span>
      </div>
      <RedeliveriesUnderWay started={bulk} mayChange={mayChange} />
      {log.fresh.length > 0 && (
        <div className="sticky top-2 z-10 flex h-0 justify-center">
          <Button variant="primary" size="small" icon={ArrowUp} className="animate-arrive rounded-full! shadow-float" onClick={log.show}>
            {t('fresh', { count: log.fresh.length })}
          </Button>
        </div>
      )}
      <div className={beside.openId ? 'xl:grid xl:grid-cols-[minmax(0,1fr)_clamp(26rem,40%,34rem)] xl:gap-6' : undefined}>
        <div>
          <div aria-busy={isPending} className={isPending ? 'opacity-60 transition-opacity' : 'transition-opacity'}>
            {log.rows.length === 0 ? (
              <NothingMatches />
            ) : (
              <LeadTable
                log={log}
                titles={titles}
                destinations={destinations}
                comfortable={comfortable}
                openId={beside.openId}
                onOpen={beside.open}
              />
            )}
          </div>
          <Pagination newerHref={newerHref} olderHref={olderHref} />
        </div>
        {beside.openId && <LeadSide id={beside.openId} takesFocus={beside.isByHand} mayChange={mayChange} onClose={beside.close} />}
      </div>
      {log.rows.length > 0 && (
        <p className="mt-4 text-xs text-faint max-sm:hidden print:hidden">
          {t.rich(mayChange ? 'keys' : 'keysReading', { key: (letter) => <kbd className="rounded-sm border px-1 py-px">{letter}</kbd> })}
        </p>
      )}
      {chosen && (
        <Suspense>
          <RedeliverDialog
            leadId={chosen.id}
            wasDelivered={chosen.status === 'delivered'}
            open
            onOpenChange={(open) => !open && setRedelivered(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function withoutPlace(query: string): string {
  const search = new URLSearchParams(query);
  for (const name of ['cursor', 'after', 'limit']) search.delete(name);
  return search.toString();
}
