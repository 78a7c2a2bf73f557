import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { stateIcons, stateText, type State } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import { Info } from 'lucide-react';

/** `href` has its language already: it comes from the server, which wrote the sentence too. */
export type AlertEntry = {
  id: string;
  state: State;
  title: string;
  text: string;
  href: string;
  helpHref: string | null;
  createdAt: string;
  isUnread: boolean;
  /** Only lasting alerts are open or over. */
  isOpen: boolean;
  isLasting: boolean;
};

/** One alert: what, since when, and where to go. The whole title is the link. */
export function AlertItem({ alert, compact = false }: { alert: AlertEntry; compact?: boolean }) {
  const t = useTranslations('alerts.list');
  const Icon = alert.state === 'neutral' ? Info : stateIcons[alert.state];
  return (
    <div className={clsx('flex gap-3', compact ? 'px-4 py-2.5' : 'px-2 py-3')}>
      <Icon className={clsx('mt-[3px]', stateText[alert.state])} aria-hidden />
      <div className="min-w-0 grow">
        <div className="flex items-baseline justify-between gap-3">
          <NextLink
            href={alert.href}
            prefetch={false}
            className={clsx('underline-offset-[3px] hover:text-accent hover:underline', alert.isUnread ? 'font-semibold' : 'font-medium')}
          >
            {alert.title}
          </NextLink>
          {alert.isUnread && (
            <span className="mt-1 shrink-0 self-start rounded-full bg-accent-soft px-1.5 text-xs/4.5 font-medium text-accent">
              {t('unread')}
            </span>
          )}
        </div>
        <p className={clsx('max-w-reading text-muted', compact && 'line-clamp-2 text-sm')}>{alert.text}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-faint">
          <Time value={alert.createdAt} format="relative" />
          {alert.isLasting && (
            <span className={alert.isOpen ? 'font-medium text-needs-you' : ''}>{t(alert.isOpen ? 'isOpen' : 'isOver')}</span>
          )}
          {!compact && alert.helpHref && (
            <NextLink
              href={alert.helpHref}
              prefetch={false}
              className="text-accent underline decoration-accent/40 underline-offset-[3px] hover:decoration-accent"
            >
              {t('help')}
            </NextLink>
          )}
        </p>
      </div>
    </div>
  );
}
