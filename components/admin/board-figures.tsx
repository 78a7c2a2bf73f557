import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type State, stateIcons, stateText } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import { logHref } from '#components/health/log-href.ts';
import type { Board } from '#lib/admin/board.ts';
import { fateFilters } from '#lib/health/figures.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { Link } from '#lib/i18n/navigation.ts';

/** The numbers one reads from across the room: what is open at this moment, and under each what became of the last day's leads. */
export function BoardFiguresRow({ board: { now, oldestWaiting, lastDay } }: { board: Board }) {
  const t = useTranslations('admin.board');
  const locale = useLocale();
  const number = (value: number) => value.toLocaleString(formatLocales[locale]);
  const day = { publisher: null, offer: null, from: lastDay.from, to: lastDay.to };
  const waiting = now.queued + now.delivering + now.retrying;
  const inDay = (count: number, filter?: Parameters<typeof logHref>[1]) => (
    <Link href={logHref(day, filter)} className="underline-offset-[3px] hover:text-accent hover:underline">
      {t('inDay', { count, shown: number(count) })}
    </Link>
  );
  return (
    <dl className="mb-8 grid grid-cols-2 gap-x-6 gap-y-6 border-b pb-6 sm:grid-cols-3 xl:grid-cols-6">
      <BigFigure label={t('received')} value={number(lastDay.received)} href={logHref(day)} hint={t('last24')} />
      <BigFigure
        label={t('delivered')}
        value={number(lastDay.confirmed + lastDay.accepted)}
        href={logHref(day, { status: 'delivered' })}
        hint={t('last24')}
      />
      <BigFigure
        label={t('waiting')}
        state={waiting > 0 ? 'waiting' : 'neutral'}
        value={number(waiting)}
        href={openHref(fateFilters.waiting)}
        hint={
          now.retrying > 0
            ? t('retrying', { count: now.retrying, shown: number(now.retrying) })
            : inDay(lastDay.waiting, fateFilters.waiting)
        }
      />
      <BigFigure
        label={t('oldest')}
        value={oldestWaiting ? <Time value={oldestWaiting.receivedAt} format="relative" /> : t('none')}
        small
        href={oldestWaiting ? `/leads/${oldestWaiting.leadId}` : null}
        hint={t(oldestWaiting ? 'oldestHelp' : 'nothingWaits')}
      />
      <BigFigure
        label={t('held')}
        state={now.held > 0 ? 'needs-you' : 'neutral'}
        value={number(now.held)}
        href={openHref(fateFilters.held)}
        hint={inDay(lastDay.held, fateFilters.held)}
      />
      <BigFigure
        label={t('failed')}
        state={now.failed > 0 ? 'failed' : 'neutral'}
        value={number(now.failed)}
        href={openHref(fateFilters.failed)}
        hint={inDay(lastDay.failed, fateFilters.failed)}
      />
    </dl>
  );
}

function BigFigure({
  label,
  value,
  href,
  hint,
  state = 'neutral',
  small = false,
}: {
  label: ReactNode;
  value: ReactNode;
  href: string | null;
  hint: ReactNode;
  state?: State;
  /** For words instead of a number. */
  small?: boolean;
}) {
  const Icon = stateIcons[state];
  const loud = state === 'needs-you' || state === 'failed';
  return (
    <div className="min-w-0">
      <dt className={clsx('flex items-center gap-1.5', loud ? `font-semibold ${stateText[state]}` : 'text-muted')}>
        {state !== 'neutral' && <Icon className={stateText[state]} aria-hidden />}
        {label}
      </dt>
      <dd
        className={clsx(
          'flex min-h-12 items-center font-semibold tracking-tight tabular-nums',
          small ? 'text-xl' : 'text-2xl',
          loud ? stateText[state] : 'text-ink',
        )}
      >
        {href ? (
          <Link href={href} prefetch={false} className="underline-offset-4 hover:text-accent hover:underline">
            {value}
          </Link>
        ) : (
          value
        )}
      </dd>
      <dd className="text-sm text-muted">{hint}</dd>
    </div>
  );
}

/** All leads of a state, whenever they came. */
function openHref(filter: Readonly<Record<string, string | readonly string[]>>): string {
  const query = new URLSearchParams({ test: 'false' });
  for (const [name, value] of Object.entries(filter)) for (const entry of [value].flat()) query.append(name, entry);
  return `/leads?${query}`;
}
