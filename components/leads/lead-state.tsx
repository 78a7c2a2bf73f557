import { useTranslations } from 'next-intl';
import { StateBadge, type State } from '#components/ui/badge.tsx';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';

const looks: Record<DeliveryStatus, State> = {
  held: 'needs-you',
  retrying: 'waiting',
  queued: 'waiting',
  delivering: 'waiting',
  delivered: 'delivered',
  stored: 'neutral',
  withheld: 'neutral',
  failed: 'failed',
};

/** Where a lead stands. A delivered one says how true that is instead: accepted, or confirmed. */
export function LeadState({ status, truth }: { status: DeliveryStatus; truth: 'accepted' | 'confirmed' | null }) {
  const t = useTranslations('leads');
  return <StateBadge state={looks[status]}>{status === 'delivered' && truth ? t(`truth.${truth}`) : t(`status.${status}`)}</StateBadge>;
}
