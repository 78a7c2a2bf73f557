import { useLocale, useTranslations } from 'next-intl';
import type { State } from '#components/ui/badge.tsx';
import { Duration } from '#components/ui/duration.tsx';
import { Countdown, Time } from '#components/ui/time.tsx';
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx';
import { stageName } from '#lib/destinations/stages.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';
import { type Station, timelineOf } from '#lib/leads/timeline.ts';
import { AttemptExchanges } from './attempt-exchanges.tsx';

const looks: Record<Exclude<Station['kind'], 'attempt'>, State> = {
  occurred: 'neutral',
  arrived: 'neutral',
  received: 'delivered',
  released: 'neutral',
  redelivered: 'neutral',
  erased: 'neutral',
  withheld: 'neutral',
  stored: 'neutral',
  'not-live': 'needs-you',
  held: 'needs-you',
  queued: 'waiting',
  delivering: 'waiting',
  next: 'waiting',
  failed: 'failed',
};

const explained = ['released', 'withheld', 'stored', 'held'] as const;

function isExplained(kind: string): kind is (typeof explained)[number] {
  return explained.some((one) => one === kind);
}

/** A lead's way, top to bottom, each attempt with what was sent and what came back. */
export function LeadTimeline({ lead }: { lead: LeadView }) {
  const t = useTranslations('leads.timeline');
  const stations = timelineOf(lead);
  const newest = lead.attempts.at(-1)?.id;
  return (
    <Timeline label={t('label')}>
      {stations.map((station, index) =>
        station.kind === 'attempt' ? (
          <AttemptItem
            key={station.attempt.id}
            station={station}
            isNewest={station.attempt.id === newest}
            truth={station.attempt.id === newest ? lead.delivery.truth : null}
            masked={lead.masked}
          />
        ) : (
          <TimelineItem
            key={index}
            state={looks[station.kind]}
            title={
              <>
                {t(`station.${station.kind}`)}
                {station.kind === 'next' && (
                  <>
                    {' '}
                    <Countdown until={station.at} />
                  </>
                )}
              </>
            }
            when={<Time value={station.at} format="precise" />}
          >
            {isExplained(station.kind) && t(`more.${station.kind}`)}
            {index === stations.length - 1 && lead.delivery.waiting && <WhyItWaits waiting={lead.delivery.waiting} />}
          </TimelineItem>
        ),
      )}
    </Timeline>
  );
}

/** Nothing failed, and still nothing is sent. */
function WhyItWaits({ waiting }: { waiting: NonNullable<LeadView['delivery']['waiting']> }) {
  const t = useTranslations('leads.timeline.waits');
  switch (waiting.kind) {
    case 'redelivery':
      return t('redelivery');
    case 'rest': {
      const when = () => <Time value={waiting.until} />;
      return waiting.title ? t.rich('restWhy', { when, title: waiting.title }) : t.rich('rest', { when });
    }
    case 'paused': {
      const when = () => <Time value={waiting.since} />;
      return waiting.reason ? t.rich('pausedWhy', { when, reason: waiting.reason }) : t.rich('paused', { when });
    }
  }
}

type AttemptItemProps = {
  station: Extract<Station, { kind: 'attempt' }>;
  isNewest: boolean;
  truth: LeadView['delivery']['truth'];
  masked: boolean;
};

function AttemptItem({ station: { number, attempt, previous }, isNewest, truth, masked }: AttemptItemProps) {
  const t = useTranslations('leads.timeline');
  const locale = useLocale();
  const isDelivered = attempt.outcome === 'delivered';
  const answer = [
    attempt.stage && t('stage', { stage: stageName(attempt.stage, locale) }),
    attempt.httpStatus !== null && t('status', { status: attempt.httpStatus }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <TimelineItem
      state={isDelivered ? 'delivered' : 'failed'}
      title={isDelivered && truth ? t(`delivered.${truth}`, { number }) : t(`outcome.${attempt.outcome}`, { number })}
      aside={<Duration ms={attempt.durationMs} />}
      when={<Time value={attempt.startedAt} format="precise" />}
    >
      {(attempt.title ?? attempt.code) && <p className="text-ink">{attempt.title ?? attempt.code}</p>}
      {isDelivered && truth && <p>{t(`truth.${truth}`)}</p>}
      {answer && <p className="text-sm">{answer}</p>}
      {attempt.vendorMessage && <p className="text-sm wrap-anywhere">“{attempt.vendorMessage}”</p>}
      <AttemptExchanges attempt={attempt} previous={previous} open={isNewest && !isDelivered} masked={masked} />
    </TimelineItem>
  );
}
