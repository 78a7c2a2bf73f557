'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell as BellIcon, CheckCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState, type MouseEvent } from 'react';
import { Button, buttonStyle } from '#components/ui/button.tsx';
import { floatingStyle } from '#components/ui/floating.ts';
import { Link } from '#components/ui/link.tsx';
import { request } from '#lib/api-client/request.ts';
import { lastingEvents, type AlertEvent } from '#lib/alerts/event.ts';
import { AlertItem, type AlertEntry } from './alert-item.tsx';

const unreadKey = ['alerts', 'unread'];

/** What is new, in one glance and one press: the count beside the name of the portal, the latest alerts below it. */
export function Bell({ unread, align = 'start' }: { unread: number; align?: 'start' | 'end' }) {
  const t = useTranslations('alerts.bell');
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { data: count } = useQuery({
    queryKey: unreadKey,
    queryFn: async ({ signal }) => (await request<{ count: number }>('GET', '/alerts/unread', undefined, signal)).count,
    initialData: unread,
    refetchInterval: 30_000,
  });
  const anchor = `--bell-${id.replaceAll(/\W/g, '')}`;

  function closeAfterLink(event: MouseEvent) {
    if ((event.target as Element).closest('a')) panel.current?.hidePopover();
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`${t('label')}: ${t('unread', { count })}`}
        className={buttonStyle({ variant: 'quiet', size: 'icon', className: 'relative' })}
        style={{ anchorName: anchor }}
      >
        <BellIcon aria-hidden />
        {count > 0 && (
          <span
            aria-hidden
            className="absolute top-0.5 right-0 min-w-4 rounded-full bg-needs-you-solid px-1 text-center text-[11px]/4 font-semibold text-on-solid"
          >
            {count > 99 ? '99+' : count}
          </span>
        )}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('label')}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onClick={closeAfterLink}
        className={`${floatingStyle} inset-auto m-0 my-1 max-h-[min(34rem,85dvh)] w-[min(25rem,calc(100vw-1.5rem))] flex-col overflow-hidden open:flex open:animate-float ${
          align === 'end' ? 'right-[anchor(right)]' : 'left-[anchor(left)]'
        } top-[anchor(bottom)]`}
        style={{ positionAnchor: anchor, positionTryFallbacks: 'flip-inline' }}
      >
        {isOpen && <Panel count={count} />}
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

function Panel({ count }: { count: number }) {
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

function entryOf({ url, helpUrl, event, ...alert }: Answer['items'][number]): AlertEntry {
  return { ...alert, href: pathOf(url), helpHref: helpUrl && pathOf(helpUrl), isLasting: lastingEvents.includes(event) };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
