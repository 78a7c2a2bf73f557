import { useTranslations } from 'next-intl';
import type { State } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import type { HealthState, OfferHealth } from '#lib/offers/offer.ts';

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
