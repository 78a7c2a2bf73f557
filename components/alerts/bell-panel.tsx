'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { request } from '#lib/api-client/request.ts';
import { lastingEvents, type AlertEvent } from '#lib/alerts/event.ts';
import { AlertItem, type AlertEntry } from './alert-item.tsx';
import { unreadKey } from './unread-key.ts';

/** The latest alerts, and the way to all of them. Comes when the bell is first opened. */
export function BellPanel({ count }: { count: number }) {
  const t = useTranslations('alerts.bell');
  const locale = useLocale();
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['alerts', 'latest', locale],
    queryFn: async ({ signal }) => (await request<Answer>('GET', `/alerts?limit=8&lang=${locale}`, undefined, signal)).items.map(entryOf),
  });
  const markRead = useMutation({
    mutationFn: () => request('POST', '/alerts/read'),
    onMutate: () => client.setQueryData(unreadKey, 0),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
  return (
    <>
      <div className="flex items-center justify-between gap-3 border-b px-4 py-2">
        <h2 className="font-semibold">{t('label')}</h2>
        {count > 0 && (
          <Button size="small" variant="quiet" icon={CheckCheck} pending={markRead.isPending} onClick={() => markRead.mutate()}>
            {t('markRead')}
          </Button>
        )}
      </div>
      <div className="min-h-24 grow overflow-y-auto overscroll-contain" aria-busy={!data && !isError}>
        {isError ? (
          <p role="alert" className="px-4 py-6 text-center text-muted">
            {t('failed')}
          </p>
        ) : !data ? (
          <p className="px-4 py-6 text-center text-faint">{t('loading')}</p>
        ) : data.length === 0 ? (
          <div className="px-6 py-6 text-center">
            <p className="font-medium">{t('none')}</p>
            <p className="text-sm text-muted">{t('noneHelp')}</p>
          </div>
        ) : (
          <ul className="divide-y">
            {data.map((alert) => (
              <li key={alert.id}>
                <AlertItem alert={alert} compact />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1 border-t px-4 py-2.5 text-sm">
        <Link href="/alerts">{t('all')}</Link>
        <Link href="/settings/notifications">{t('settings')}</Link>
      </div>
    </>
  );
}

type Answer = {
  items: Array<{
    id: string;
    event: AlertEvent;
    state: AlertEntry['state'];
    title: string;
    text: string;
    url: string;
    helpUrl: string | null;
    createdAt: string;
    isOpen: boolean;
    isUnread: boolean;
  }>;
};

function entryOf({ url, helpUrl, event, ...alert }: Answer['items'][number]): AlertEntry {
  return { ...alert, href: pathOf(url), helpHref: helpUrl && pathOf(helpUrl), isLasting: lastingEvents.includes(event) };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
