'use client';

import clsx from 'clsx';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { StateBadge, Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Countdown, Time } from '#components/ui/time.tsx';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { LogRow } from '#lib/leads/list.ts';
import { isWide } from './is-wide.ts';
import { LeadName } from './lead-name.tsx';
import { LeadOrigin } from './lead-origin.tsx';
import { LeadState } from './lead-state.tsx';
import type { LiveLog } from './use-lead-log.ts';
import { leadLinkAttribute } from './use-log-keys.ts';

type Names = Readonly<Record<string, string>>;

/** The timetable: one line per lead, days as headings. `titles` puts the codes of this page into words, `destinations` the types. */
export function LeadTable({
  log,
  titles,
  destinations,
  comfortable,
  openId,
  onOpen,
}: {
  log: LiveLog;
  titles: Names;
  destinations: Names;
  comfortable: boolean;
  /** The lead beside the list: the columns it repeats make room for it. */
  openId: string | null;
  onOpen: (id: string) => void;
}) {
  const t = useTranslations('leads.columns');
  const dayOf = useDay();
  return (
    <Table caption={t('caption')} stacked comfortable={comfortable} beside={openId !== null}>
      <TableHead>
        <HeadCell className="w-22">{t('time')}</HeadCell>
        <HeadCell>{t('lead')}</HeadCell>
        <HeadCell className="max-lg:hidden xl:group-data-beside/table:hidden">{t('offer')}</HeadCell>
        <HeadCell className="xl:max-[100rem]:group-data-beside/table:hidden">{t('origin')}</HeadCell>
        <HeadCell className="max-xl:hidden xl:group-data-beside/table:hidden">{t('destination')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
      </TableHead>
      <TableBody>
        {log.rows.flatMap((row, index) => {
          const day = dayOf(row.receivedAt);
          const isNewDay = index === 0 || dayOf(log.rows[index - 1]!.receivedAt) !== day;
          return [
            ...(isNewDay ? [<DayRow key={day} day={day} />] : []),
            <LeadRow
              key={row.id}
              row={row}
              destination={row.destination && (destinations[row.destination] ?? row.destination)}
              title={row.code ? titles[row.code] : undefined}
              arriving={log.arrived.has(row.id)}
              gone={log.gone.has(row.id)}
              isOpen={row.id === openId}
              onOpen={onOpen}
            />,
          ];
        })}
      </TableBody>
    </Table>
  );
}

function DayRow({ day }: { day: string }) {
  return (
    <tr role="row" className="border-b max-sm:block">
      <th
        role="rowheader"
        scope="colgroup"
        colSpan={6}
        className="pt-5 pb-1.5 text-left text-sm font-semibold first-letter:uppercase max-sm:block"
      >
        {day}
      </th>
    </tr>
  );
}

type RowProps = {
  row: LogRow;
  destination: string | null;
  title: string | undefined;
  arriving: boolean;
  gone: boolean;
  isOpen: boolean;
  onOpen: (id: string) => void;
};

function LeadRow({ row, destination, title, arriving, gone, isOpen, onOpen }: RowProps) {
  const t = useTranslations('leads.columns');
  const open = (event: React.MouseEvent) => {
    // What can be pressed in the row answers for itself, and marking text is not pressing.
    if (!(event.target as HTMLElement).closest('a, button') && window.getSelection()?.isCollapsed !== false) onOpen(row.id);
  };
  const openLink = (event: React.MouseEvent) => {
    // With a modifier the browser opens a tab or a window of its own.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !isWide()) return;
    event.preventDefault();
    onOpen(row.id);
  };
  return (
    <Row
      selected={isOpen}
      arriving={arriving}
      onClick={open}
      className={clsx(
        'cursor-pointer focus-within:bg-accent-soft max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-4!',
        gone && 'opacity-60',
      )}
    >
      <Cell className="order-4 whitespace-nowrap text-muted tabular-nums max-sm:justify-end!">
        <Time value={row.receivedAt} format="time" />
      </Cell>
      <Cell className="order-1 max-w-72 max-sm:max-w-none">
        <span className="flex min-w-0 items-baseline gap-2">
          <Link
            quiet
            href={`/leads/${row.id}`}
            prefetch={false}
            onClick={openLink}
            {...{ [leadLinkAttribute]: row.id }}
            className="truncate"
          >
            <LeadName customer={row.customer} withheld={row.status === 'withheld'} />
          </Link>
          {row.customer?.company && <span className="truncate text-muted">{row.customer.company}</span>}
          {row.test && <Tag>{t('test')}</Tag>}
        </span>
      </Cell>
      <Cell
        className="max-w-52 truncate font-mono text-sm text-muted max-lg:hidden! lg:max-xl:max-w-40 xl:group-data-beside/table:hidden!"
        title={row.offer}
      >
        {row.offer}
      </Cell>
      <Cell className="order-3 xl:max-[100rem]:group-data-beside/table:hidden!">
        <LeadOrigin source={row.source} action={row.action} />
      </Cell>
      <Cell className="whitespace-nowrap max-xl:hidden! xl:group-data-beside/table:hidden!">
        {row.destination ? (
          <span className="inline-flex items-center gap-2">
            <DestinationMark type={row.destination} />
            {destination}
          </span>
        ) : (
          <span className="text-faint">{t('none')}</span>
        )}
      </Cell>
      <Cell className="order-2 max-sm:justify-end! xl:w-full xl:max-w-0">
        <span className="flex min-w-0 items-center gap-2">
          {gone ? <StateBadge state="neutral">{t('gone')}</StateBadge> : <LeadState status={row.status} truth={row.truth} />}
          {!gone && row.status === 'retrying' && row.nextAttemptAt && (
            <Countdown until={row.nextAttemptAt} className="text-sm whitespace-nowrap text-muted" />
          )}
          {!gone && row.code && row.status !== 'retrying' && (
            <span className="truncate text-sm text-muted max-xl:hidden xl:group-data-beside/table:hidden" title={title ?? row.code}>
              {title ?? row.code}
            </span>
          )}
        </span>
      </Cell>
    </Row>
  );
}

/** The day of a moment in the reader's zone, in words. */
function useDay(): (iso: string) => string {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const format = new Intl.DateTimeFormat(formatLocales[locale], { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return (iso) => format.format(new Date(iso));
}
