import { useTranslations } from 'next-intl';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { SickConnection } from '#lib/admin/connections.ts';
import { PauseButton } from './pause-button.tsx';

/** Every failing connection as one small picture of its last two weeks, those of one vendor together: a vendor's trouble is seen as a column. */
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
  if (connections.length === 0) return <EmptyState title={t('noneSick')}>{t('noneSickHelp')}</EmptyState>;
  const groups = [...Map.groupBy(connections, ({ destination }) => destination)].sort(([, one], [, other]) => other.length - one.length);
  return (
    <div className="grid gap-6">
      {groups.map(([destination, sick]) => (
        <div key={destination}>
          <h3 className="mb-2 flex items-center gap-2 font-semibold">
            <DestinationMark type={destination} />
            <Link quiet href={`/admin/connections?state=failing&destination=${destination}`}>
              {destinations[destination] ?? destination}
            </Link>
            <span className="font-normal text-muted">{sick.length}</span>
          </h3>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {sick.map((connection) => (
              <SickTile key={connection.offer} connection={connection} />
            ))}
          </ul>
        </div>
      ))}
      {count > connections.length && <Link href="/admin/connections?state=failing">{t('allSick', { count })}</Link>}
    </div>
  );
}

function SickTile({ connection }: { connection: SickConnection }) {
  const t = useTranslations('admin.board');
  const { offer, title, publisher, codeTitle, failingSince, held, waiting, days, pausedBy } = connection;
  const received = days.reduce((sum, day) => sum + day.received, 0);
  return (
    <li className="grid content-start gap-1.5 rounded border px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <span className="min-w-0">
          <Link quiet href={`/offers/${offer}`}>
            {title}
          </Link>
          <span className="block truncate text-sm text-muted">{publisher}</span>
        </span>
        <Sparkline
          bars={days.map((day) => ({ value: day.received, flagged: day.held }))}
          label={t('spark', { received, held })}
          className="shrink-0"
        />
      </div>
      <p className="text-sm">{codeTitle}</p>
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
        <span className="text-muted">
          {failingSince && t.rich('failingSince', { when: () => <Time value={failingSince} format="relative" /> })}
        </span>
        {pausedBy.length > 0 ? (
          <Tag tone="accent">{t('pausedTag')}</Tag>
        ) : (
          <PauseButton subject={{ kind: 'connection', offer }} name={title} />
        )}
      </div>
      <p className="flex gap-4 text-sm">
        <Link href={`/leads?offer=${offer}&status=held`} className={held > 0 ? 'font-semibold text-needs-you!' : 'text-muted!'}>
          {t('heldCount', { count: held })}
        </Link>
        <Link href={`/leads?offer=${offer}&status=queued&status=retrying&status=delivering`} className="text-muted!">
          {t('waitingCount', { count: waiting })}
        </Link>
      </p>
    </li>
  );
}
