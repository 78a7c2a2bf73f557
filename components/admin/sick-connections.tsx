import { useTranslations } from 'next-intl';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { StateBadge, Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { SickConnection } from '#lib/admin/connections.ts';
import { PauseButton } from './pause-button.tsx';

/** Every failing connection as one small picture of its last two weeks, those of one vendor side by side: a vendor's trouble stands together. */
export function SickConnections({
  connections,
  count,
  destinations,
}: {
  connections: readonly SickConnection[];
  count: number;
  destinations: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('admin.board');
  if (connections.length === 0)
    return (
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-muted">
        <StateBadge state="delivered">{t('noneSick')}</StateBadge> {t('noneSickHelp')}
      </p>
    );
  const groups = [...Map.groupBy(connections, ({ destination }) => destination).values()];
  return (
    <div className="grid gap-4">
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-3">
        {groups
          .sort((one, other) => other.length - one.length)
          .flat()
          .map((connection) => (
            <SickTile
              key={connection.offer}
              connection={connection}
              destination={destinations[connection.destination] ?? connection.destination}
            />
          ))}
      </ul>
      {count > connections.length && <Link href="/admin/connections?state=failing">{t('allSick', { count })}</Link>}
    </div>
  );
}

/** A card; alone on its line it lies down and becomes a row. */
function SickTile({ connection, destination }: { connection: SickConnection; destination: string }) {
  const t = useTranslations('admin.board');
  const { offer, title, publisher, codeTitle, failingSince, held, waiting, days, pausedBy } = connection;
  const received = days.reduce((sum, day) => sum + day.received, 0);
  return (
    <li className="@container rounded border px-4 py-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 @lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_auto] @3xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_auto_auto_auto] @3xl:items-center @3xl:gap-x-8">
        <div className="min-w-0">
          <Link quiet href={`/admin/connections?state=failing&destination=${connection.destination}`} className="text-muted!">
            <span className="inline-flex items-center gap-1.5 text-sm font-normal">
              <DestinationMark type={connection.destination} />
              {destination}
            </span>
          </Link>
          <Link quiet href={`/offers/${offer}`} prefetch={false} className="mt-1 block">
            {title}
          </Link>
          <span className="block truncate text-sm text-muted">{publisher}</span>
        </div>
        <Sparkline
          bars={days.map((day) => ({ value: day.received, flagged: day.held }))}
          label={t('spark', { received, held })}
          className="justify-self-end @lg:order-1"
        />
        <div className="col-span-full text-sm @lg:col-auto @lg:pt-6.5 @3xl:pt-0">
          <p>{codeTitle}</p>
          <p className="text-muted">
            {failingSince && t.rich('failingSince', { when: () => <Time value={failingSince} format="relative" /> })}
          </p>
        </div>
        <p className="flex flex-wrap items-center gap-x-4 text-sm @lg:order-2 @lg:col-span-2 @3xl:order-none @3xl:col-auto">
          <Link href={`/leads?offer=${offer}&status=held`} className={held > 0 ? 'font-semibold text-needs-you!' : 'text-muted!'}>
            {t('heldCount', { count: held })}
          </Link>
          <Link href={`/leads?offer=${offer}&status=queued&status=retrying&status=delivering`} className="text-muted!">
            {t('waitingCount', { count: waiting })}
          </Link>
        </p>
        <div className="justify-self-end @lg:order-3">
          {pausedBy.length > 0 ? (
            <Tag tone="accent">{t('pausedTag')}</Tag>
          ) : (
            <PauseButton subject={{ kind: 'connection', offer }} name={title} />
          )}
        </div>
      </div>
    </li>
  );
}
