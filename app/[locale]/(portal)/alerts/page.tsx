import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { AlertHistory } from '#components/alerts/alert-history.tsx';
import { MarkRead } from '#components/alerts/mark-read.tsx';
import { AutoRefresh } from '#components/offers/auto-refresh.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { isAlertEvent, lastingEvents } from '#lib/alerts/event.ts';
import { listAlerts } from '#lib/alerts/list-alerts.ts';
import { isId } from '#lib/db/id.ts';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('alerts');
  return { title: t('title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function AlertsPage({ searchParams }: { searchParams: Search }) {
  const user = await requireUser('/alerts', ['publisher']);
  const { event, open, cursor } = await searchParams;
  const query = { ...(isAlertEvent(event) && { event }), ...(open === 'true' && { open: true }) };
  const locale = await getLocale();
  const t = await getTranslations('alerts');
  const place = typeof cursor === 'string' && isId(cursor) ? { cursor } : {};
  const reader = { locale, zone: await getTimeZone() };
  const page = await listAlerts(reachOf(user), user, { ...query, ...place, limit: 30 }, reader);
  const search = new URLSearchParams({ ...(isAlertEvent(event) && { event }), ...(open === 'true' && { open }) });
  return (
    <ClientMessages namespaces={['alerts']}>
      <PageHeader title={t('title')} description={t('description')} actions={page.items.some(({ isUnread }) => isUnread) && <MarkRead />} />
      <AlertHistory
        query={query}
        olderHref={page.nextCursor && `/alerts?${new URLSearchParams([...search, ['cursor', page.nextCursor]])}`}
        alerts={page.items.map(({ sentences, action, help, event: kind, ...alert }) => ({
          ...alert,
          text: sentences.join(' '),
          href: localizedPath(action.path, locale),
          helpHref: help && localizedPath(help.path, locale),
          isLasting: lastingEvents.includes(kind),
        }))}
      />
      <AutoRefresh everyMs={30_000} />
    </ClientMessages>
  );
}
