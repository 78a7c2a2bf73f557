import { useTranslations } from 'next-intl';
import type { State } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Circumstances } from '#lib/delivery/circumstances.ts';
import type { HealthState, OfferHealth } from '#lib/offers/offer.ts';
import { beganWithVersion } from './began-with-version.ts';

/** How each health looks. Everything healthy is quiet. */
export const healthLooks: Record<HealthState, State> = {
  ok: 'delivered',
  idle: 'neutral',
  waiting: 'waiting',
  'needs-you': 'needs-you',
  draft: 'neutral',
};

/** The state of an offer in one sentence. `own` speaks to the publisher, otherwise about them. */
export function HealthWords({ health, own }: { health: OfferHealth; own: boolean }) {
  const t = useTranslations('offers.health');
  const { circumstances } = health;
  if (health.state === 'waiting' && (circumstances.paused || circumstances.rest)) return <WaitingWords circumstances={circumstances} />;
  const when = (value: string | null) => ({ when: () => (value ? <Time value={value} /> : null) });
  if (health.state === 'needs-you') {
    if (health.held > 0) return t.rich(own ? 'heldSince' : 'heldSinceOther', { count: health.held, ...when(health.heldSince) });
    return t(own ? 'needsYou' : 'needsOther');
  }
  if (health.state === 'waiting') return t('waiting', { count: health.retrying });
  if (health.state !== 'ok') return t(health.state);
  const { lastSuccessAt } = health;
  return lastSuccessAt ? t.rich('okSince', { when: () => <Time value={lastSuccessAt} format="relative" /> }) : t('okStored');
}

/** Why leads wait although nothing failed: an administrator, or the vendor, said so. */
function WaitingWords({ circumstances: { paused, rest, vendor } }: { circumstances: Circumstances }) {
  const t = useTranslations('offers.health');
  if (paused) {
    const when = () => <Time value={paused.since} />;
    return paused.reason ? t.rich('pausedWhy', { when, reason: paused.reason }) : t.rich('paused', { when });
  }
  if (!rest) return null;
  const when = () => <Time value={rest.until} />;
  return vendor ? t.rich('rests', { when, vendor }) : t.rich('restsAlone', { when });
}

/** What else to know before anybody doubts the settings: the same trouble elsewhere, settings that worked, what changed. Nothing when all is well. */
export function CircumstanceWords({ health, own }: { health: OfferHealth; own: boolean }) {
  const t = useTranslations('offers.health');
  const { incident, mayBeOutage, workedUntil, nextCheckAt, version } = health.circumstances;
  const vendor = health.circumstances.vendor ?? t('theVendor');
  if (incident) return t(own ? 'incident' : 'incidentOther', { vendor, publishers: incident.publishers });
  if (mayBeOutage && workedUntil)
    return (
      <>
        {t.rich('outage', { vendor, when: () => <Time value={workedUntil} /> })}{' '}
        {nextCheckAt && t.rich('outageNext', { when: () => <Time value={nextCheckAt} format="relative" /> })}
      </>
    );
  if (!version || !beganWithVersion(health, version.changedAt)) return null;
  const facts = { version: String(version.number), when: () => <Time value={version.changedAt} format="relative" /> };
  return version.changedBy ? t.rich('changedBy', { ...facts, name: version.changedBy }) : t.rich('changed', facts);
}

/** A larger limit is spoken of only from its half on. */
const smallLimit = 1_000;

/** How much of the vendor's allowance is used and when it will be used up, near its end with the page about it; null where nobody counts. */
export function AllowanceWords({ health: { allowance } }: { health: OfferHealth }) {
  const t = useTranslations('offers.health');
  if (!allowance) return null;
  const { used, limit, code, exhaustedAt, resumesAt } = allowance;
  if (exhaustedAt === null && limit > smallLimit && used < limit / 2) return null;
  if (exhaustedAt === null && used < limit * 0.8) return t('used', { used, limit });
  const times = { when: () => exhaustedAt && <Time value={exhaustedAt} />, until: () => resumesAt && <Time value={resumesAt} /> };
  return (
    <>
      {exhaustedAt === null && t('nearLimit', { used, limit })}
      {exhaustedAt !== null && t.rich(used >= limit ? 'limitHit' : 'limitAhead', { used, limit, ...times })}{' '}
      <Link href={`/errors/${code}`} prefetch={false}>
        {t('aboutLimit')}
      </Link>
    </>
  );
}
