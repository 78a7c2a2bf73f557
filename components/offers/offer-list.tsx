import { useLocale, useTranslations } from 'next-intl';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { StateBadge, Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { TrendDay } from '#lib/health/offer-trends.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { HealthWords, healthLooks } from './health-words.tsx';
import { knownOfferType } from './offer-words.ts';

/** One line per offer; those that need the reader come first, the rest keeps its order. */
export function OfferList({
  offers,
  own,
  trends,
}: {
  offers: readonly Offer[];
  own: boolean;
  trends: ReadonlyMap<string, readonly TrendDay[]>;
}) {
  const t = useTranslations('offers');
  const rank = (offer: Offer) => (offer.health.state === 'needs-you' ? 0 : 1);
  return (
    <Table caption={t('list.caption')} stacked comfortable>
      <TableHead>
        <HeadCell className="sm:w-[30%]">{t('list.offer')}</HeadCell>
        <HeadCell className="sm:w-[26%]">{t('list.destination')}</HeadCell>
        <HeadCell>{t('list.state')}</HeadCell>
        <HeadCell>{t('list.trend')}</HeadCell>
      </TableHead>
      <TableBody>
        {offers
          .toSorted((one, other) => rank(one) - rank(other))
          .map((offer) => (
            <OfferRow key={offer.offerId} offer={offer} own={own} trend={trends.get(offer.offerId) ?? []} />
          ))}
      </TableBody>
    </Table>
  );
}

function OfferRow({ offer, own, trend }: { offer: Offer; own: boolean; trend: readonly TrendDay[] }) {
  const t = useTranslations('offers');
  const type = knownOfferType(offer.type);
  return (
    <Row>
      <Cell className="max-sm:block! sm:max-w-96">
        <Link quiet href={`/offers/${offer.offerId}`} prefetch={false}>
          {offer.title}
        </Link>
        <span className="block text-sm text-muted">
          <span className="font-mono">{offer.offerId}</span> · {type ? t(`types.${type}`) : offer.type}
        </span>
      </Cell>
      <Cell className="max-sm:block!">
        <DestinationName offer={offer} />
      </Cell>
      <Cell className="max-sm:block!">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {offer.status !== 'live' && <Tag>{t(`status.${offer.status}`)}</Tag>}
          <HealthBadge health={offer.health} own={own} />
        </span>
        {offer.health.title && <span className="mt-0.5 block text-sm text-muted">{offer.health.title}</span>}
      </Cell>
      <Cell className="max-sm:block!">
        <OfferTrend offerId={offer.offerId} days={trend} />
      </Cell>
    </Row>
  );
}

/** What came in day by day, and how much of it waits; the sum leads to the leads. */
function OfferTrend({ offerId, days }: { offerId: string; days: readonly TrendDay[] }) {
  const t = useTranslations('offers.list');
  const received = days.reduce((sum, day) => sum + day.received, 0);
  const held = days.reduce((sum, day) => sum + day.held, 0);
  const [first] = days;
  return (
    <span className="flex items-center gap-3">
      <Sparkline
        bars={days.map((day) => ({ value: day.received, flagged: day.held }))}
        label={t('trendWords', { received, held })}
        className="shrink-0"
      />
      {first && received > 0 && (
        <Link quiet href={`/leads?${new URLSearchParams({ offer: offerId, from: first.from, test: 'false' })}`}>
          {received}
        </Link>
      )}
    </span>
  );
}

/** The loud badge keeps its short word, so that the sentence beside it can wrap. */
function HealthBadge({ health, own }: { health: Offer['health']; own: boolean }) {
  const state = healthLooks[health.state];
  const words = <HealthWords health={health} own={own} />;
  if (state === 'needs-you') {
    return (
      <>
        <StateBadge state={state} />
        <span>{words}</span>
      </>
    );
  }
  return (
    <StateBadge state={state} className="whitespace-normal!">
      <span>{words}</span>
    </StateBadge>
  );
}

function DestinationName({ offer: { destination, target } }: { offer: Offer }) {
  const t = useTranslations('offers.list');
  const locale = useLocale();
  if (!destination) return <span className="text-faint">{t('noDestination')}</span>;
  return (
    <span className="flex items-start gap-2">
      <DestinationMark type={destination.type} className="mt-[3px]" />
      <span className="min-w-0">
        {isDestinationType(destination.type) ? specOf(destination.type).label[locale] : destination.type}
        {target && destination.type !== 'store-only' && <span className="block text-sm wrap-anywhere text-muted">{target}</span>}
      </span>
    </span>
  );
}
