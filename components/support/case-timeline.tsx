import { useLocale, useTranslations } from 'next-intl';
import type { State } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { CaseEvent } from '#lib/support/case-events.ts';
import { useFieldNames } from './use-field-names.ts';

const looks: Record<CaseEvent['kind'], State> = {
  version: 'neutral',
  live: 'delivered',
  'run-failed': 'failed',
  'run-succeeded': 'delivered',
  failing: 'failed',
  recovered: 'delivered',
  redelivery: 'waiting',
  link: 'neutral',
};

/** What happened to a connection, newest first: what stands just below a failure is what to ask about. */
export function CaseTimeline({ events }: { events: readonly CaseEvent[] }) {
  const t = useTranslations('support.timeline');
  if (events.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <Timeline label={t('label')}>
      {events.map((event, index) => (
        <TimelineItem
          key={index}
          state={looks[event.kind]}
          title={<Title event={event} />}
          when={<Time value={event.at} format="precise" />}
        >
          <More event={event} />
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function Title({ event }: { event: CaseEvent }) {
  const t = useTranslations('support.timeline');
  const locale = useLocale();
  switch (event.kind) {
    case 'version':
    case 'live':
    case 'run-failed':
    case 'run-succeeded':
      return t(event.kind, { version: event.version.toLocaleString(formatLocales[locale]) });
    case 'failing':
      return t('failing', { attempts: event.attempts });
    case 'redelivery':
      return t('redelivery', { total: event.total });
    case 'recovered':
    case 'link':
      return t(event.kind);
  }
}

function More({ event }: { event: CaseEvent }) {
  const t = useTranslations('support.timeline');
  const fieldNames = useFieldNames();
  const by = 'by' in event && event.by ? t('by', { name: event.by }) : null;
  const problem = 'code' in event && event.code ? event : null;
  return (
    <>
      {problem && (
        <p>
          <Link href={`/errors/${problem.code}`} prefetch={false}>
            {('title' in problem && problem.title) || problem.code}
          </Link>
        </p>
      )}
      {event.kind === 'failing' && Date.parse(event.until) - Date.parse(event.at) > 60_000 && (
        <p className="text-sm">{t.rich('until', { when: () => <Time value={event.until} format="precise" /> })}</p>
      )}
      {event.kind === 'version' && event.changed.length > 0 && (
        <p className="text-sm">{t('changed', { fields: fieldNames(event.destination, event.changed) })}</p>
      )}
      {by && <p className="text-sm">{by}</p>}
    </>
  );
}
