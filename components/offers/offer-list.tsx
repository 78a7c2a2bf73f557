import { useLocale, useTranslations } from 'next-intl';
import { StateBadge, Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { HealthWords, healthLooks } from './health-words.tsx';
import { knownOfferType } from './offer-words.ts';

/** One line per offer; those that need the reader come first, the rest keeps its order. */
export function OfferList({ offers, own }: { offers: readonly Offer[]; own: boolean }) {
  const t = useTranslations('offers');
  const rank = (offer: Offer) => (offer.health.state === 'needs-you' ? 0 : 1);
  return (
    <Table caption={t('list.caption')} stacked comfortable>
      <TableHead>
        <HeadCell className="sm:w-2/5">{t('list.offer')}</HeadCell>
        <HeadCell className="sm:w-1/4">{t('list.destination')}</HeadCell>
        <HeadCell>{t('list.state')}</HeadCell>
      </TableHead>
      <TableBody>
        {offers
          .toSorted((one, other) => rank(one) - rank(other))
          .map((offer) => (
            <OfferRow key={offer.offerId} offer={offer} own={own} />
          ))}
      </TableBody>
    </Table>
  );
}

function OfferRow({ offer, own }: { offer: Offer; own: boolean }) {
  const t = useTranslations('offers');
  const type = knownOfferType(offer.type);
  return (
    <Row>
      <Cell className="max-sm:block! sm:max-w-96">
        <Link quiet href={`/offers/${offer.offerId}`}>
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
    </Row>
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
