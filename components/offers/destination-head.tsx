import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { StateBadge, Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { VersionEntry } from '#lib/offers/list-versions.ts';
import type { Offer } from '#lib/offers/offer.ts';

/** Where the leads go, and who said so, in one line. */
export function DestinationHead({
  saved,
  isLive,
  confirmed,
}: {
  saved: VersionEntry;
  isLive: boolean;
  confirmed: Offer['health']['confirmedByHand'];
}) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const when = { when: () => <Time value={saved.createdAt} /> };
  return (
    <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-md font-medium">
        <DestinationMark type={saved.type} />
        {isDestinationType(saved.type) ? specOf(saved.type).label[locale] : saved.type}
        {saved.target && saved.type !== 'store-only' && (
          <>
            <ArrowRight className="text-faint" aria-label={t('destination.goesTo')} />
            <span className="min-w-0 wrap-anywhere">{saved.target}</span>
          </>
        )}
        {isLive && <Tag tone="accent">{t('destination.live')}</Tag>}
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        {confirmed?.version === saved.version && <FoundByHand confirmed={confirmed} />}
        <span>
          {t('destination.version', { version: String(saved.version) })},{' '}
          {saved.createdBy
            ? t.rich('destination.configuredBy', { name: saved.createdBy, ...when })
            : t.rich('destination.configuredAt', when)}
        </span>
      </p>
    </div>
  );
}

/** The only proof there is at a destination that never says what became of a lead. */
function FoundByHand({ confirmed: { by, at } }: { confirmed: NonNullable<Offer['health']['confirmedByHand']> }) {
  const t = useTranslations('offers.destination');
  const when = { when: () => <Time value={at} /> };
  return (
    <StateBadge state="delivered">
      <span>{by ? t.rich('confirmedByHand', { name: by, ...when }) : t.rich('confirmedByHandAt', when)}</span>
    </StateBadge>
  );
}
