'use client';

import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useId, useRef, useState, type MouseEvent } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { floatingStyle } from '#components/ui/floating.ts';
import { request } from '#lib/api-client/request.ts';
import { unreadKey } from './unread-key.ts';

// Most pages are left without a look at it.
const BellPanel = lazy(() => import('./bell-panel.tsx').then((module) => ({ default: module.BellPanel })));

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
        {isOpen && (
          <Suspense fallback={<p className="px-4 py-6 text-center text-faint">{t('loading')}</p>}>
            <BellPanel count={count} />
          </Suspense>
        )}
      </div>
    </>
  );
}
