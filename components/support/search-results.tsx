import { useTranslations } from 'next-intl';
import { healthLooks } from '#components/offers/health-words.tsx';
import { LeadState } from '#components/leads/lead-state.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import type { FoundOffer, FoundPublisher, Subjects } from '#lib/support/find-subjects.ts';
import { AffectedList } from './affected-list.tsx';
import { CodeResults } from './code-results.tsx';
import { ResultGroup, ResultRow } from './result-group.tsx';
import { resultAttribute } from './result-links.ts';

/** What was found for the words in the address, by kind. */
export function SearchResults({ found }: { found: Subjects }) {
  const t = useTranslations('support.search');
  const affected = useTranslations('support.affected');
  const { lead, offers, publishers, codes } = found;
  const ofPublishers = publishers.reduce((sum, publisher) => sum + Math.max(1, publisher.offers.length), 0);
  const count = (lead ? 1 : 0) + ofPublishers + offers.length + codes.length;
  return (
    <>
      <p role="status" className={count === 0 ? 'sr-only' : 'mb-4 text-sm text-muted'}>
        {t('found', { count })}
      </p>
      {count === 0 && <EmptyState title={t('nothing')}>{t('nothingHelp')}</EmptyState>}
      {lead && (
        <ResultGroup title={t('lead')}>
          <ResultRow
            href={`/support/${lead.offerId}?lead=${lead.id}`}
            title={<span className="font-mono text-sm">{lead.id}</span>}
            facts={
              <>
                <span>{lead.offerTitle}</span>
                <Time value={lead.receivedAt} />
              </>
            }
            aside={<LeadState status={lead.status as DeliveryStatus} truth={null} />}
          />
        </ResultGroup>
      )}
      {publishers.map((publisher) => (
        <PublisherGroup key={publisher.id} publisher={publisher} />
      ))}
      {offers.length > 0 && (
        <ResultGroup title={t('offers')}>
          {offers.map((offer) => (
            <OfferRow key={offer.offerId} offer={offer} withPublisher />
          ))}
        </ResultGroup>
      )}
      {codes.length > 0 && <CodeResults title={t('codes')} codes={codes} />}
      {found.affected && (
        <section className="mt-7">
          <h2 className="mb-1 text-sm font-semibold text-muted">{affected('titleAll')}</h2>
          <AffectedList affected={found.affected} none={affected('noneAll')} />
        </section>
      )}
    </>
  );
}

function PublisherGroup({ publisher: { id, name, offers, more } }: { publisher: FoundPublisher }) {
  const t = useTranslations('support.search');
  return (
    <ResultGroup
      title={
        <>
          {name} <span className="ml-1 font-mono font-normal">{id}</span>
        </>
      }
    >
      {offers.map((offer) => (
        <OfferRow key={offer.offerId} offer={offer} />
      ))}
      {offers.length === 0 && <li className="border-b px-2 py-2 text-muted">{t('noOffers')}</li>}
      {more > 0 && (
        <li className="px-2 py-2 text-sm">
          <Link href={`/support?q=${encodeURIComponent(`${id}.`)}`} {...resultAttribute}>
            {t('moreOffers', { count: more })}
          </Link>
        </li>
      )}
    </ResultGroup>
  );
}

function OfferRow({ offer, withPublisher = false }: { offer: FoundOffer; withPublisher?: boolean }) {
  const t = useTranslations('support.affected');
  const states = useTranslations('support.search.states');
  return (
    <ResultRow
      href={`/support/${offer.offerId}`}
      title={offer.title}
      facts={
        <>
          <span className="font-mono">{offer.offerId}</span>
          {withPublisher && <span>{offer.publisher}</span>}
        </>
      }
      aside={
        <StateBadge state={healthLooks[offer.state]}>{offer.held > 0 ? t('leads', { count: offer.held }) : states(offer.state)}</StateBadge>
      }
    />
  );
}
