import { useLocale, useTranslations } from 'next-intl';
import { AllowanceWords, healthLooks, HealthWords } from '#components/offers/health-words.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Offer } from '#lib/offers/offer.ts';

/** Each offer's connection: how it goes and since when, how sure its deliveries are, and what runs out. Trouble first. */
export function Connections({ offers, own }: { offers: readonly Offer[]; own: boolean }) {
  const t = useTranslations('health.connections');
  const rank = ({ health }: Offer) => ['needs-you', 'waiting', 'ok', 'idle', 'draft'].indexOf(health.state);
  return (
    <Section title={t('title')} description={t('description')}>
      {offers.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <Table caption={t('title')} stacked>
          <TableHead>
            <HeadCell className="sm:w-1/4">{t('offer')}</HeadCell>
            <HeadCell>{t('destination')}</HeadCell>
            <HeadCell className="sm:w-1/3">{t('state')}</HeadCell>
            <HeadCell>{t('truth')}</HeadCell>
          </TableHead>
          <TableBody>
            {offers
              .toSorted((one, other) => rank(one) - rank(other))
              .map((offer) => (
                <ConnectionRow key={offer.offerId} offer={offer} own={own} />
              ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function ConnectionRow({ offer, own }: { offer: Offer; own: boolean }) {
  const locale = useLocale();
  const { health, destination, advice } = offer;
  const type = destination && isDestinationType(destination.type) ? destination.type : null;
  const urgent = advice.filter(({ severity }) => severity !== 'info');
  return (
    <Row className="align-top">
      <Cell className="max-sm:block!">
        <Link quiet href={`/offers/${offer.offerId}`} prefetch={false}>
          {offer.title}
        </Link>
      </Cell>
      <Cell className="max-sm:block!">
        {type && (
          <span className="flex items-start gap-2">
            <DestinationMark type={type} className="mt-[3px]" />
            {specOf(type).label[locale]}
          </span>
        )}
      </Cell>
      <Cell className="max-sm:block!">
        {health.state === 'needs-you' ? (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <StateBadge state="needs-you" />
            <span>
              <HealthWords health={health} own={own} />
            </span>
          </span>
        ) : (
          <StateBadge state={healthLooks[health.state]} className="whitespace-normal!">
            <span>
              <HealthWords health={health} own={own} />
            </span>
          </StateBadge>
        )}
        {health.title && <span className="block text-sm text-muted">{health.title}</span>}
        <span className="block text-sm text-muted empty:hidden">
          <AllowanceWords health={health} />
        </span>
        {urgent.map(({ code, text, helpUrl }) => (
          <a key={code} href={helpUrl} className="block text-sm text-needs-you underline decoration-needs-you/40 underline-offset-[3px]">
            {text}
          </a>
        ))}
      </Cell>
      <Cell className="max-sm:block!">
        <TruthWords offer={offer} />
      </Cell>
    </Row>
  );
}

/** What a delivered lead proves here. */
function TruthWords({ offer: { destination, health } }: { offer: Offer }) {
  const t = useTranslations('health.connections');
  const type = destination && isDestinationType(destination.type) ? destination.type : null;
  const truth = type ? specOf(type).truth : null;
  if (truth === null) return <span className="text-faint">{t('truths.stored')}</span>;
  const { confirmedByHand } = health;
  return (
    <>
      {t(`truths.${truth}`)}
      {truth === 'accepted' && confirmedByHand && (
        <span className="block text-sm text-muted">
          {t.rich('byHand', { when: () => <Time value={confirmedByHand.at} format="date" /> })}
        </span>
      )}
    </>
  );
}
