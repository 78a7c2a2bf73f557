import { BellOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { alertEvents, type AlertEvent } from '#lib/alerts/event.ts';
import { AlertItem, type AlertEntry } from './alert-item.tsx';

export type AlertQuery = { event?: AlertEvent; open?: boolean };

/** Every alert there was, narrowed by the address. */
export function AlertHistory({ alerts, query, olderHref }: { alerts: readonly AlertEntry[]; query: AlertQuery; olderHref: string | null }) {
  const t = useTranslations('alerts');
  const isFiltered = query.event !== undefined || query.open !== undefined;
  if (alerts.length === 0 && !isFiltered) {
    return (
      <EmptyState
        icon={BellOff}
        title={t('list.none')}
        actions={<ButtonLink href="/settings/notifications">{t('bell.settings')}</ButtonLink>}
      >
        {t('list.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <FilterChips label={t('list.filter')} className="mb-4">
        <FilterChip href="/alerts" selected={!isFiltered}>
          {t('list.everything')}
        </FilterChip>
        <FilterChip href={hrefOf({ ...query, open: query.open ? undefined : true })} selected={query.open === true}>
          {t('list.open')}
        </FilterChip>
        {alertEvents.map((event) => (
          <FilterChip
            key={event}
            href={hrefOf({ ...query, event: query.event === event ? undefined : event })}
            selected={query.event === event}
          >
            {t(`events.${event}`)}
          </FilterChip>
        ))}
      </FilterChips>
      {alerts.length === 0 ? (
        <EmptyState title={t('list.noneMatching')} actions={<ButtonLink href="/alerts">{t('list.showAll')}</ButtonLink>}>
          {t('list.noneMatchingHelp')}
        </EmptyState>
      ) : (
        <ul className="divide-y border-y">
          {alerts.map((alert) => (
            <li key={alert.id}>
              <AlertItem alert={alert} />
            </li>
          ))}
        </ul>
      )}
      <Pagination olderHref={olderHref} />
    </>
  );
}

function hrefOf({ event, open }: { event?: AlertEvent | undefined; open?: boolean | undefined }): string {
  const search = new URLSearchParams({ ...(event && { event }), ...(open && { open: 'true' }) });
  return search.size > 0 ? `/alerts?${search}` : '/alerts';
}
